import { disconnectedExitCode } from '../../contracts/communicator.js'
import type { GuestContext } from '../../contracts/extension.js'
import { BuildError } from '../../core/errors.js'
import { posixCommand } from './posix-command.js'

export interface Probe {
  /** For the message when the guest cannot be asked: `service`, `package` … */
  readonly what: string
  /** A script for a POSIX shell that needs nothing but what every guest has. */
  readonly script: string
  /** Run it as root, by a sudo that asks for no password. */
  readonly sudo?: boolean
  /** Told each line of the answer as it comes; without, the lines are gathered. */
  readonly onLine?: (line: string) => void
}
export interface ProbeAnswer {
  readonly exitCode: number
  readonly lines: readonly string[]
  readonly stderr: string
}

/**
 * Asks the guest something by a shell script of ours; nothing of it is shown. IB_SMOKE_TEST_FAILED for a guest
 * without a POSIX shell, IB_DISCONNECTED when the connection was lost.
 */
export async function probeGuest(
  { what, script, sudo = false, onLine }: Probe,
  { guest, signal }: Pick<GuestContext, 'guest' | 'signal'>
): Promise<ProbeAnswer> {
  if (guest.type === 'winrm') throw noPosixShell(what, 'this one is reached by WinRM')
  const lines: string[] = []
  const take = onLine ?? ((line: string): void => void lines.push(line))
  const command = sudo ? `sudo -n ${posixCommand(script)}` : posixCommand(script)
  const { exitCode, stderr } = await guest.run(command, {
    signal,
    onLine: (line, stream) => {
      if (stream === 'stdout') take(line)
    }
  })
  if (exitCode === disconnectedExitCode) {
    throw new BuildError(
      'IB_DISCONNECTED',
      `the connection to the guest was lost while looking at the ${what}`
    )
  }
  if (exitCode === 127) throw noPosixShell(what, `this one said: ${stderr.trim()}`)
  if (sudo && exitCode !== 0 && stderr.startsWith('sudo:')) throw noSudo(what, stderr.trim())
  return { exitCode, lines, stderr }
}

function noPosixShell(what: string, found: string): BuildError {
  const message = `a test of type "${what}" needs a guest with a POSIX shell; ${found}`
  return new BuildError('IB_SMOKE_TEST_FAILED', message, {
    hint: 'use a test of type "shell" or "local" instead'
  })
}

function noSudo(what: string, found: string): BuildError {
  return new BuildError('IB_SMOKE_TEST_FAILED', `could not look at the ${what} as root; ${found}`, {
    hint: 'let the user run sudo without a password, or leave `sudo` out'
  })
}

/** Lines of the form `KEY VALUE` by key; the last one of a key counts. */
export function factsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map(line => {
      const space = line.indexOf(' ')
      return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)]
    })
  )
}
