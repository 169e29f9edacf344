import { finished } from 'node:stream/promises'
import type ssh2 from 'ssh2'
import type { GuestRunOptions, GuestRunResult } from '../../../contracts/communicator.js'
import { disconnectedExitCode } from '../../../contracts/communicator.js'
import type { Clock } from '../../../contracts/host.js'
import { Leftover } from './leftover.js'
import { exec, LostAtStart } from './exec.js'
import type { Link } from '../login/link.js'
import { Output } from './output.js'
import { pump } from '../transfer/pump.js'
import { untilAbort } from '../until-abort.js'

const keptBytes = 64 * 1024

export interface RunWorld {
  readonly link: Link
  readonly clock: Clock
  /** A terminal for commands without input of their own; a terminal would garble that. */
  readonly pty: boolean
  readonly forwardAgent: boolean
}

/** Runs a command line in the login shell of the guest's user; see `Communicator.run`. */
export async function run(
  { link, clock, pty, forwardAgent }: RunWorld,
  command: string,
  { signal, onLine, stdin, leftoverMs = Infinity }: GuestRunOptions
): Promise<GuestRunResult> {
  const started = clock.monotonic()
  const stdout = new Output(keptBytes, line => onLine?.(line, 'stdout'))
  const stderr = new Output(keptBytes, line => onLine?.(line, 'stderr'))
  let isLeftOpen = false
  const exitCode = await exitCodeOf()
  stdout.end()
  stderr.end()
  const ms = clock.monotonic() - started
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), ms, isLeftOpen }

  async function exitCodeOf(): Promise<number> {
    try {
      // Packer ends the line as well; a here-document at its end needs it.
      const options = { signal, pty: pty && stdin === undefined, forwardAgent }
      const { channel, exited, ended } = await exec(link, `${command}\n`, options)
      stdout.collect(channel)
      stderr.collect(channel.stderr)
      const read = finished(channel.stderr, { writable: false }).catch(() => undefined)
      const input = typeof stdin === 'object' ? stdin : [Buffer.from(stdin ?? '')]
      const fed = pump(input, channel).catch((error: unknown) => {
        channel.close()
        throw error
      })
      const over = new AbortController()
      if (Number.isFinite(leftoverMs)) void exited.then(() => giveUpSilent(channel, over.signal))
      const [ending] = await untilAbort(Promise.all([ended, read, fed]), signal).finally(() => over.abort())
      return ending.exitCode ?? disconnectedExitCode
    } catch (error) {
      if (error instanceof LostAtStart) return disconnectedExitCode
      throw error
    }
  }

  async function giveUpSilent(channel: ssh2.ClientChannel, over: AbortSignal): Promise<void> {
    const leftover = new Leftover(clock, leftoverMs)
    channel.on('data', leftover.heard)
    channel.stderr.on('data', leftover.heard)
    isLeftOpen = await leftover.isSilent(over)
    if (isLeftOpen) channel.close()
  }
}
