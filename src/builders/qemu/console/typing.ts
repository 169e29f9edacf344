import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import type { RenderData } from '../../../core/late-text.js'
import { qcode } from '../../../toolkit/boot-command/key-events.js'
import { paceOf, readBootCommand } from '../../../toolkit/boot-command/options.js'
import type { Instruction } from '../../../toolkit/boot-command/parse.js'
import { typeKeys, type Keyboard } from '../../../toolkit/boot-command/type-keys.js'
import type { Machine } from '../machine/machine.js'
import type { QemuConfig } from '../options.js'
import { QmpKeyboard } from '../qmp/keyboard.js'
import { VncClient } from '../vnc/client.js'
import { VncKeyboard } from '../vnc/keyboard.js'

export interface TypingSetup {
  readonly machine: Machine
  /** What the boot command can refer to. */
  readonly data: RenderData
  readonly vnc: VncAccess | undefined
  /** The user has told QEMU about another keyboard layout, which only VNC goes by. */
  readonly hasKeymap: boolean
}
export interface VncAccess {
  readonly host: string
  readonly port: number
  readonly password: string | undefined
}

interface Step {
  readonly instructions: readonly Instruction[]
  readonly description: string | undefined
}

/** Lets the guest boot for `boot_wait`, then types the boot command or the boot steps. */
export async function typeBootCommand(
  config: QemuConfig,
  setup: TypingSetup,
  ctx: StepContext
): Promise<void> {
  const steps = readSteps(config, setup.data, ctx)
  const { machine } = setup
  if (config.boot_wait > 0) {
    await ctx.step('Wait for boot', () =>
      machine.during('waiting for boot', signal => ctx.host.clock.sleep(config.boot_wait, signal))
    )
  }
  if (steps.every(({ instructions }) => instructions.length === 0)) return
  await ctx.step('Type boot command', () =>
    machine.during('typing the boot command', signal => typeSteps(config, steps, setup, { ...ctx, signal }))
  )
}

function readSteps(config: QemuConfig, data: RenderData, ctx: StepContext): readonly Step[] {
  const rows = config.boot_steps ?? []
  if (rows.length === 0) {
    const instructions = readBootCommand(config.boot_command ?? [], data, ctx)
    return [{ instructions, description: undefined }]
  }
  return rows.map(([command, description]) => ({
    instructions: readBootCommand(command === undefined ? [] : [command], data, ctx),
    description: description === undefined ? undefined : ctx.render(description, data)
  }))
}

async function typeSteps(
  config: QemuConfig,
  steps: readonly Step[],
  setup: TypingSetup,
  ctx: StepContext
): Promise<void> {
  const { clock, env } = ctx.host
  const pace = paceOf(config, env)
  const keyboard = await openKeyboard(steps, setup, ctx)
  for (const { instructions, description } of steps) {
    if (description !== undefined)
      ctx.emit({ type: 'notice', level: 'info', text: `boot step: ${description}` })
    await typeKeys(instructions, { keyboard, pace, clock, signal: ctx.signal })
  }
}

/** QMP can follow the guest's pace, but knows no other keys than a US keyboard's; VNC goes by QEMU's keymap. */
async function openKeyboard(
  steps: readonly Step[],
  { machine, vnc, hasKeymap }: TypingSetup,
  { host, scope, signal }: StepContext
): Promise<Keyboard> {
  const foreign = foreignCharacter(steps)
  if (foreign === undefined && !(hasKeymap && vnc !== undefined))
    return new QmpKeyboard(machine.qmp, host.clock)
  if (vnc === undefined) {
    throw new BuildError('IB_BOOT_COMMAND', `boot_command: ${foreign ?? ''} is not on a US keyboard`, {
      hint: 'QEMU types it by VNC, which is off or in the hands of qemuargs'
    })
  }
  const socket = await host.net.connect(vnc, signal)
  const client = await VncClient.open(socket, { password: vnc.password, clock: host.clock, signal })
  scope.defer('VNC connection', () => {
    client.close()
    return Promise.resolve()
  })
  return new VncKeyboard(client, host.clock)
}

function foreignCharacter(steps: readonly Step[]): string | undefined {
  for (const instruction of steps.flatMap(({ instructions }) => instructions)) {
    if (instruction.kind === 'wait' || qcode(instruction.key) !== undefined) continue
    if (instruction.key.kind === 'character') return instruction.key.character
  }
  return undefined
}
