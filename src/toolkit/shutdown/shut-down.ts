import { disconnectedExitCode, type Communicator, type GuestRunResult } from '../../contracts/communicator.js'
import type { StepContext } from '../../contracts/plugin.js'
import { formatDuration } from '../../core/duration.js'
import { BuildError, messageOf } from '../../core/errors.js'
import { withReminders } from '../remind.js'
import { waitFor } from '../wait-for.js'
import type { ShutdownConfig } from './options.js'

/** The machine as far as shutting it down needs it. */
export interface PoweredMachine {
  isRunning(signal: AbortSignal): Promise<boolean>
  powerOff(signal: AbortSignal): Promise<void>
  /** Pause between two looks at the machine; default 250. */
  readonly pollMs?: number
}

/**
 * Ends the guest with the template's command and waits until the machine is off; powers it off hard when there
 * is no command (or no guest to run it in). IB_SHUTDOWN_TIMEOUT with what the command said when it stays on.
 */
export async function shutDown(
  config: ShutdownConfig,
  guest: Communicator | undefined,
  machine: PoweredMachine,
  ctx: StepContext
): Promise<void> {
  if (config.shutdown_command === '' || guest === undefined) {
    await ctx.step('Power off machine', async () => {
      if (await machine.isRunning(ctx.signal)) await machine.powerOff(ctx.signal)
    })
    return
  }
  await ctx.step('Shut down machine', () => gracefully(config, guest, machine, ctx))
}

async function gracefully(
  { shutdown_command, shutdown_timeout }: ShutdownConfig,
  guest: Communicator,
  machine: PoweredMachine,
  ctx: StepContext
): Promise<void> {
  const { signal } = ctx
  const { clock } = ctx.host
  const ended = new AbortController()
  let complaint = ''
  // The command is not waited for: a guest that goes down often never answers.
  const command = guest
    .run(shutdown_command, { signal: AbortSignal.any([signal, ended.signal]) })
    .then(complaintOf, (error: unknown) => (ended.signal.aborted ? '' : messageOf(error)))
    .then(text => {
      complaint = text
      if (text !== '') ctx.emit({ type: 'notice', level: 'warning', text: `shutdown_command ${text}` })
    })
  try {
    const wait = { what: 'the machine to be off', timeoutMs: shutdown_timeout, clock, signal }
    await withReminders({ ...wait, emit: ctx.emit }, () =>
      waitFor({ ...wait, everyMs: machine.pollMs ?? 250 }, async within =>
        (await machine.isRunning(within)) ? undefined : true
      )
    )
  } catch (error) {
    throw isDeadline(error) ? stillOn(shutdown_timeout, complaint) : error
  } finally {
    ended.abort()
    await command
  }
}

/** Empty when the command did its work or lost its connection in doing so. */
function complaintOf({ exitCode, stderr, stdout }: GuestRunResult): string {
  if (exitCode === 0 || exitCode === disconnectedExitCode) return ''
  const lastLine = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? ''
  return `exited with ${exitCode}${lastLine === '' ? '' : `: ${lastLine}`}`
}

function isDeadline(error: unknown): boolean {
  return error instanceof BuildError && error.code === 'IB_TIMEOUT'
}

function stillOn(timeoutMs: number, complaint: string): BuildError {
  const reason = complaint === '' ? '' : `; shutdown_command ${complaint}`
  return new BuildError(
    'IB_SHUTDOWN_TIMEOUT',
    `the machine was still on ${formatDuration(timeoutMs)} after shutdown_command${reason}`,
    { hint: 'check that the command needs no password or terminal, or give a longer shutdown_timeout' }
  )
}
