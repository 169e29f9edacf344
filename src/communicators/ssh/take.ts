import type { Readable } from 'node:stream'
import { abortReason } from '../../toolkit/abort.js'

interface LineLimits {
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * The next line of a stream that nobody else reads, with its LF; what follows stays in the stream. A last line
 * without LF, or one longer than the limit, comes as it is; undefined at the end. Rejects with the stream's error.
 */
export async function takeLine(
  stream: Readable,
  { maxBytes, signal }: LineLimits
): Promise<Buffer | undefined> {
  let taken = Buffer.alloc(0)
  for (;;) {
    const chunk = await next(stream, undefined, signal)
    if (chunk === undefined) return taken.length === 0 ? undefined : taken
    taken = Buffer.concat([taken, chunk])
    const end = taken.indexOf(0x0a) + 1
    if (end === 0 && taken.length < maxBytes) continue
    const cut = end === 0 ? taken.length : end
    if (cut < taken.length) stream.unshift(taken.subarray(cut))
    return taken.subarray(0, cut)
  }
}

/** Exactly that many bytes of a stream that nobody else reads; undefined when it ends before. */
export async function takeBytes(
  stream: Readable,
  count: number,
  signal: AbortSignal
): Promise<Buffer | undefined> {
  const bytes = await next(stream, count, signal)
  return bytes?.length === count ? bytes : undefined
}

async function next(
  stream: Readable,
  count: number | undefined,
  signal: AbortSignal
): Promise<Buffer | undefined> {
  for (;;) {
    signal.throwIfAborted()
    const chunk: unknown = stream.read(count)
    if (Buffer.isBuffer(chunk)) return chunk
    if (stream.errored) throw stream.errored
    if (stream.readableEnded || stream.destroyed) return undefined
    await untilReadable(stream, signal)
  }
}

/** Resolves when a read may give something else than before. */
async function untilReadable(stream: Readable, signal: AbortSignal): Promise<void> {
  const events = ['readable', 'end', 'close', 'error'] as const
  await new Promise<void>((resolve, reject) => {
    const settle = (end: () => void): void => {
      for (const event of events) stream.off(event, onChange)
      signal.removeEventListener('abort', onAbort)
      end()
    }
    const onChange = (): void => settle(resolve)
    const onAbort = (): void => settle(() => reject(abortReason(signal)))
    for (const event of events) stream.on(event, onChange)
    signal.addEventListener('abort', onAbort)
  })
}
