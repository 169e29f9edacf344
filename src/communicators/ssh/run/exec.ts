import type ssh2 from 'ssh2'
import { BuildError, messageOf } from '../../../core/errors.js'
import { abortReason } from '../../../toolkit/abort.js'
import type { Connection } from '../login/connection.js'
import type { Link } from '../login/link.js'

export interface ExecOptions {
  readonly signal: AbortSignal
  readonly pty?: boolean
  /** Lets the command use the SSH agent, if the guest allows it. */
  readonly forwardAgent?: boolean
}

/** A command that runs in the guest. */
export interface RemoteCommand {
  readonly channel: ssh2.ClientChannel
  /** When the command itself has ended; its output may be open. Never, when the connection is lost before. */
  readonly exited: Promise<void>
  /** When it has ended and its output has been read. */
  readonly ended: Promise<Ending>
}
export interface Ending {
  /** 128 plus the signal's number when a signal ended it; undefined when the connection was lost first. */
  readonly exitCode: number | undefined
}

/** The connection broke while a command was being started, so that it may run or not. */
export class LostAtStart extends Error {
  override readonly name = 'LostAtStart'
}

/** As Packer asks for: no echo, or what goes to the command would come back as its output. */
const terminal: ssh2.PseudoTtyOptions = { term: 'xterm', rows: 40, cols: 80, modes: { ECHO: 0 } }

/**
 * Starts a command. A connection that turns out to be dead before the command was asked for is replaced once, and a
 * channel that is refused is asked for once more. The caller must read the output. When the signal aborts, the command
 * is told to end and its channel closed.
 */
export async function exec(link: Link, command: string, options: ExecOptions): Promise<RemoteCommand> {
  const connection = await link.connection(options.signal)
  try {
    return await start(connection, command, options)
  } catch (error) {
    if (isRefusedChannel(error)) return await start(connection, command, options)
    if (!(error instanceof DeadConnection)) throw error
    connection.lose(error)
    return await start(await link.connection(options.signal), command, options)
  }
}

/**
 * OpenSSH counts a command whose channel was just closed until it has looked at all else that came with the close, such
 * as the request for the next one; after its answer the command is gone.
 */
function isRefusedChannel(error: unknown): boolean {
  return error instanceof BuildError && messageOf(error.cause).includes('Channel open failure')
}

/** The connection was gone before the command was asked for. */
class DeadConnection extends Error {
  override readonly name = 'DeadConnection'
}

async function start(connection: Connection, command: string, options: ExecOptions): Promise<RemoteCommand> {
  const { signal } = options
  const { ended, ...remote } = await open(connection, command, options)
  const { channel } = remote
  const stop = (): void => {
    terminate(channel)
    channel.close()
  }
  signal.addEventListener('abort', stop)
  return { ...remote, ended: ended.finally(() => signal.removeEventListener('abort', stop)) }
}

async function open(
  connection: Connection,
  command: string,
  { signal, pty = false, forwardAgent = false }: ExecOptions
): Promise<RemoteCommand> {
  const agentForward = forwardAgent && connection.mayForwardAgent
  const options = { agentForward, ...(pty && { pty: terminal }) }
  try {
    return await new Promise<RemoteCommand>((resolve, reject) => {
      const onAbort = (): void => reject(abortReason(signal))
      signal.addEventListener('abort', onAbort)
      connection.client.exec(command, options, (error, channel) => {
        signal.removeEventListener('abort', onAbort)
        if (error) reject(error)
        else if (signal.aborted) channel.close()
        // Listens at once: the end of a quick command may be in the same packet.
        else resolve({ channel, exited: exit(channel), ended: ending(channel) })
      })
    })
  } catch (error) {
    if (signal.aborted) throw error
    if (!messageOf(error).includes('agent forwarding')) throw notStarted(connection, error)
    connection.mayForwardAgent = false
    return await open(connection, command, { signal, pty })
  }
}

/** Closing a channel leaves its command running, unless that has a terminal. */
function terminate(channel: ssh2.ClientChannel): void {
  // ssh2 sends signals only while the input is open, for which the protocol has no reason.
  const outgoing: unknown = Reflect.get(channel, 'outgoing')
  if (typeof outgoing !== 'object' || outgoing === null || !('state' in outgoing)) return
  if (outgoing.state === 'eof') outgoing.state = 'open'
  // Writable itself too: ssh2 sets it when the channel ends, and a failure there would take the connection along.
  Object.defineProperty(channel, 'writable', { value: true, writable: true, configurable: true })
  channel.signal('TERM')
}

/** ssh2 has only sentences: "Unable to exec" is the answer, or the lost connection, after the channel was open. */
function notStarted(connection: Connection, cause: unknown): Error {
  const text = messageOf(cause)
  if (text === 'Not connected' || text === 'No response from server')
    return new DeadConnection(text, { cause })
  if (connection.isLost) return new LostAtStart(text, { cause })
  return new BuildError(
    'IB_CONNECT_PROTOCOL',
    `the SSH server of the guest refuses to start a command: ${text}`,
    {
      hint: 'it may allow no commands at all (ForceCommand, a jump host), or too few at a time (MaxSessions)',
      cause
    }
  )
}

/** Numbers of the signals that end commands, by name: POSIX. */
const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGABRT: 6,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15
}

function exit(channel: ssh2.ClientChannel): Promise<void> {
  return new Promise(resolve => channel.once('exit', () => resolve()))
}

function ending(channel: ssh2.ClientChannel): Promise<Ending> {
  return new Promise(resolve => {
    let exitCode: number | undefined
    channel.on('exit', (code: number | null, signal?: string) => {
      exitCode = code ?? 128 + (signalNumbers[signal ?? ''] ?? 0)
    })
    channel.once('close', () => resolve({ exitCode }))
  })
}
