import { BuildError } from '../../../core/errors.js'
import type { ByteSource } from './byte-source.js'
import type { GuestShell } from '../run/guest-shell.js'
import { pump } from './pump.js'
import * as scripts from '../run/shell-scripts.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'

/** With smaller files, starting more commands costs what it wins. */
const worthwhileBytes = 16 * 1024 * 1024
/** OpenSSH takes ten sessions on a connection; this leaves some to others. */
const partsAtATime = 4

interface Part {
  readonly start: number
  readonly end: number
  readonly isLast: boolean
}

interface PartToSend {
  readonly content: AsyncIterable<Uint8Array>
  readonly remotePath: string
  readonly signal: AbortSignal
  readonly onBytes: (count: number) => void
}

/**
 * A big file in parts that travel side by side. SSH lets a command be 2 MiB ahead of what the guest has confirmed, so
 * that over long round trips several commands carry several times as much as one. What stands in the way, such as a
 * guest without `dd` or a server that refuses so many commands, is left to the next way, which begins anew.
 */
export class PartsWay implements TransferWay {
  constructor(private readonly shell: GuestShell) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    const { openPart, bytes } = source
    if (openPart === undefined || bytes < worthwhileBytes) return false
    const onBytes = counter(ctx, bytes)
    const send = (part: Part, isStopped: () => boolean): Promise<void> => {
      const content = unless(isStopped, openPart(part.start, part.end))
      return this.send(part, { content, remotePath, signal: ctx.signal, onBytes })
    }
    if (!(await allSent(partsOf(bytes), send))) return false
    return await this.shell.succeed(`setting the mode of ${remotePath}`, {
      script: scripts.setMode,
      parameters: [scripts.operand(remotePath), mode.toString(8)],
      signal: ctx.signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump([], input)
      }
    })
  }

  uploadTree(): Promise<boolean> {
    return Promise.resolve(false)
  }

  download(): Promise<boolean> {
    return Promise.resolve(false)
  }

  downloadTree(): Promise<boolean> {
    return Promise.resolve(false)
  }

  private async send(
    { start, isLast }: Part,
    { content, remotePath, signal, onBytes }: PartToSend
  ): Promise<void> {
    const end = await this.shell.converse({
      script: scripts.uploadPart,
      parameters: [
        scripts.operand(remotePath),
        (start / scripts.partBlockBytes).toString(),
        // Only the last one cuts off what a longer file had there before, so it does not matter who begins first.
        isLast ? '' : 'conv=notrunc'
      ],
      signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump(content, input, onBytes)
      }
    })
    if (end?.exitCode !== 0) throw new Refusal(end?.stderr ?? 'no shell')
  }
}

/** Parts of about the same size, which begin where a block does. */
function partsOf(bytes: number): readonly Part[] {
  const blocks = Math.ceil(bytes / partsAtATime / scripts.partBlockBytes)
  const size = blocks * scripts.partBlockBytes
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => {
    const end = Math.min((index + 1) * size, bytes)
    return { start: index * size, end, isLast: end === bytes }
  })
}

/**
 * Sends all parts at once; when one fails, the others come to an early end, and it is waited for that: their commands
 * would count among those that the server allows. False when the guest or its server refused one.
 */
async function allSent(
  parts: readonly Part[],
  send: (part: Part, isStopped: () => boolean) => Promise<void>
): Promise<boolean> {
  const failures: unknown[] = []
  const isStopped = (): boolean => failures.length > 0
  const sending = parts.map(part =>
    send(part, isStopped).catch((error: unknown) => {
      failures.push(error)
      throw error
    })
  )
  try {
    await Promise.all(sending)
    return true
  } catch (error) {
    await Promise.allSettled(sending)
    if (isRefusal(error)) return false
    throw error
  }
}

/** The bytes up to where they are not wanted any more. */
async function* unless(
  isStopped: () => boolean,
  content: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    if (isStopped()) return
    yield chunk
  }
}

/** The guest did not take a part. */
class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Also of the server, which may not start so many commands at a time. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refusal || (error instanceof BuildError && error.code === 'IB_CONNECT_PROTOCOL')
}
