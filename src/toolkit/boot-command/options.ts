import type { CheckContext, StepContext } from '../../contracts/plugin.js'
import { parseDuration } from '../../core/duration.js'
import { BuildError } from '../../core/errors.js'
import type { LateText, RenderData } from '../../core/late-text.js'
import { opt, type ConfigOf } from '../../core/options.js'
import { parseBootCommand, type Instruction } from './parse.js'

/** Options of every builder that types at the guest's keyboard. */
export const bootOptions = {
  boot_wait: opt.duration({
    default: '10s',
    description: 'How long the guest may boot before typing begins; a negative time means not at all.'
  }),
  boot_command: opt.lateList({
    fields: ['HTTPIP', 'HTTPPort', 'Name', 'SSHPublicKey'],
    description:
      'What to type, in parts that are joined with nothing between: text, `<enter>` and other keys, `<wait5s>`.'
  }),
  boot_keygroup_interval: opt.duration({
    description:
      'Pause after each group of keys. By default keys are typed as fast as the guest takes them; the environment variable PACKER_KEY_INTERVAL is honoured.'
  })
} as const

/** Further options of builders whose guests have a VNC display. */
export const vncBootOptions = {
  boot_key_interval: opt.duration({
    description:
      'Pause after each press and each release of a key. By default keys are typed as fast as the guest takes them; the environment variable PACKER_KEY_INTERVAL is honoured.'
  }),
  disable_vnc: opt.boolean({
    default: false,
    description: 'Have no VNC display. There must be no boot command then.'
  })
} as const

/** The template's pace of typing; a builder's own, fast one applies when nothing is set. */
export interface Pace {
  /** After each press and each release. */
  readonly keyMs: number | undefined
  /** After each group of keys. */
  readonly groupMs: number | undefined
}

/** Reports the waits of a boot command that cannot be. Its `{{ … }}` are not yet rendered and pass as text. */
export function checkBootCommand(
  config: ConfigOf<Pick<typeof bootOptions, 'boot_command'>>,
  ctx: CheckContext,
  option = 'boot_command'
): void {
  const text = joined(config.boot_command ?? [])?.template ?? ''
  const { problems, lookalikes } = parseBootCommand(text)
  for (const { message, offset } of problems) {
    ctx.report({
      option,
      code: 'IB_BOOT_COMMAND',
      message: `${option}: ${message} (at character ${(offset + 1).toString()})`,
      hint: 'write `<wait>` for one second, `<wait10>` for seconds, or `<wait1m20s>`'
    })
  }
  for (const { token, meant } of lookalikes) {
    ctx.report({
      option,
      code: 'IB_BOOT_COMMAND',
      severity: 'warning',
      message: `${option}: there is no key \`${token}\`, so it is typed letter by letter`,
      hint: `did you mean \`${meant}\`?`
    })
  }
}

/** Renders and reads a boot command; IB_BOOT_COMMAND when what it rendered to cannot be read. */
export function readBootCommand(
  parts: readonly LateText[],
  data: RenderData,
  ctx: Pick<StepContext, 'render'>
): readonly Instruction[] {
  const text = joined(parts)
  if (text === undefined) return []
  const { instructions, problems } = parseBootCommand(ctx.render(text, data))
  const [problem] = problems
  if (problem === undefined) return instructions
  throw new BuildError('IB_BOOT_COMMAND', `boot_command: ${problem.message}`, { place: text.place })
}

/** The pace that options and environment ask for. Packer's variable sets every interval that no option sets. */
export function paceOf(
  config: {
    readonly boot_key_interval?: number | undefined
    readonly boot_keygroup_interval: number | undefined
  },
  env: Readonly<Record<string, string | undefined>>
): Pace {
  const fromEnvironment = parseDuration(env['PACKER_KEY_INTERVAL'] ?? '')
  return {
    keyMs: config.boot_key_interval ?? fromEnvironment,
    groupMs: config.boot_keygroup_interval ?? fromEnvironment
  }
}

/** Parts are joined before they are rendered, as an expression may begin in one and end in the next. */
function joined(parts: readonly LateText[]): LateText | undefined {
  if (parts.length === 0) return undefined
  return { template: parts.map(part => part.template).join(''), place: parts[0]?.place }
}
