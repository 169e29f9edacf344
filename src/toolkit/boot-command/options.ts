import type { CheckContext, Finding, StepContext } from '../../contracts/plugin.js'
import { parseDuration } from '../../core/duration.js'
import { BuildError } from '../../core/errors.js'
import type { LateText, RenderData } from '../../core/late-text.js'
import { opt } from '../../core/options.js'
import type { Part } from '../../core/part.js'
import type { Place } from '../../core/place.js'
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

/**
 * Reports the waits of a boot command that cannot be. Its `{{ … }}` are not yet rendered and pass as text.
 * @param row where the command's parts are in the option: in the option itself, or in a row of it
 */
export function checkBootCommand(
  parts: readonly LateText[],
  ctx: CheckContext,
  option = 'boot_command',
  row: Part = []
): void {
  const { problems, lookalikes } = parseBootCommand(joined(parts)?.template ?? '')
  const at = (offset: number, { length }: string): Pick<Finding, 'part' | 'span'> => {
    const { index, start } = partAt(parts, offset)
    return { part: [...row, index], span: [start, start + length] }
  }
  for (const { message, offset, token } of problems) {
    ctx.report({
      option,
      ...at(offset, token),
      code: 'IB_BOOT_COMMAND',
      message: `${option}: ${message}`,
      hint: 'write `<wait>` for one second, `<wait10>` for seconds, or `<wait1m20s>`'
    })
  }
  for (const { offset, token, meant } of lookalikes) {
    ctx.report({
      option,
      ...at(offset, token),
      code: 'IB_BOOT_COMMAND',
      severity: 'warning',
      message: `${option}: there is no key \`${token}\`, so it is typed letter by letter`,
      hint: `did you mean \`${meant}\`?`
    })
  }
}

/** The part in which a character of the whole command is, and where it is there. */
function partAt(
  parts: readonly LateText[],
  offset: number
): { readonly index: number; readonly start: number } {
  let start = offset
  for (const [index, { template }] of parts.entries()) {
    if (start < template.length) return { index, start }
    start -= template.length
  }
  return { index: 0, start: 0 }
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
  const place = placeOfRendered(parts, problem.offset, part => ctx.render(part, data))
  throw new BuildError('IB_BOOT_COMMAND', `boot_command: ${problem.message}`, { place })
}

/** Where the part stands that gives a character of the rendered command. */
function placeOfRendered(
  parts: readonly LateText[],
  offset: number,
  render: (text: LateText) => string
): Place | undefined {
  const reaches = (index: number): boolean => {
    const head = joined(parts.slice(0, index + 1))
    try {
      return head !== undefined && render(head).length > offset
    } catch {
      // An expression that begins in this part ends in a later one.
      return false
    }
  }
  return parts.find((_, index) => reaches(index))?.place
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
