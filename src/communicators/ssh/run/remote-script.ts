import type { Readable, Writable } from 'node:stream'
import { BuildError } from '../../../core/errors.js'
import { shellQuote } from '../../../toolkit/shell-quote.js'
import { exec, LostAtStart, type Ending } from './exec.js'
import type { Link } from '../login/link.js'
import { Output } from './output.js'
import { takeLine } from '../take.js'
import { untilAbort } from '../until-abort.js'

/** The line by which a script tells that a POSIX shell understood it; noise of login scripts may come before. */
const readyLine = 'ib-ready'
const longestLine = 64 * 1024

/** A script of ours that runs in the guest, its input still open. */
export interface RemoteScript {
  readonly input: Writable
  /** What the script prints; must be read to its end. */
  readonly stdout: Readable
  /** Ends the script before its time. */
  readonly cancel: () => void
  /** Waits for the end. IB_DISCONNECTED when the connection was lost. */
  readonly ended: () => Promise<ScriptEnd>
}
export interface ScriptEnd {
  readonly exitCode: number
  readonly stderr: string
}

/**
 * Starts a POSIX shell script in the guest, whatever the user's login shell is. The script must not contain single
 * quotes, line ends or exclamation marks, which not all login shells take alike. Undefined when there is no POSIX
 * shell (Windows, appliances). IB_DISCONNECTED when the connection is lost.
 */
export async function startScript(
  link: Link,
  script: string,
  parameters: readonly string[],
  signal: AbortSignal
): Promise<RemoteScript | undefined> {
  const words = [
    'sh',
    '-c',
    `'printf "${readyLine}\\n"; ${script}'`,
    'image-build',
    ...parameters.map(shellQuote)
  ]
  const command = await exec(link, words.join(' '), { signal }).catch((error: unknown) => {
    throw error instanceof LostAtStart ? disconnected(error) : error
  })
  const { channel } = command
  const stderr = new Output(64 * 1024, undefined)
  stderr.collect(channel.stderr)
  const ended = async (): Promise<ScriptEnd> => {
    const { exitCode }: Ending = await untilAbort(command.ended, signal)
    if (exitCode === undefined) throw disconnected()
    return { exitCode, stderr: stderr.text() }
  }
  for (;;) {
    const line = await takeLine(channel, { maxBytes: longestLine, signal })
    if (line === undefined) break
    if (line.toString().trimEnd() === readyLine)
      return { input: channel, stdout: channel, cancel: () => channel.close(), ended }
  }
  channel.end()
  await ended()
  return undefined
}

function disconnected(cause?: unknown): BuildError {
  return new BuildError('IB_DISCONNECTED', 'the connection to the guest was lost during a file transfer', {
    cause
  })
}
