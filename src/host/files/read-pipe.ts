import { constants, openSync } from 'node:fs'
import { abortReason, onAbort } from '../abort.js'

/**
 * The text that somebody writes to a named pipe; undefined when it is more than that. Who has to wait for the writer
 * must be able to give up: an open or a read that blocks would keep the process alive whatever becomes of it.
 */
export async function readPipe(
  path: string,
  mostBytes: number,
  signal: AbortSignal | undefined
): Promise<string | undefined> {
  const { Socket } = await import('node:net')
  // Does not wait for a writer; the socket does.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const pipe = new Socket({ fd, readable: true, writable: false })
  const forget = signal && onAbort(signal, () => pipe.destroy(abortReason(signal)))
  try {
    return await collectText(pipe, mostBytes)
  } finally {
    forget?.()
    pipe.destroy()
  }
}

/** All of a stream; undefined when it is more than that. What the stream has left then is for nobody. */
export async function collectText(
  stream: AsyncIterable<unknown>,
  mostBytes: number
): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop closes the stream, so that whoever writes to it need not go on.
  for await (const chunk of stream) {
    const part = toBytes(chunk)
    bytes += part.length
    if (bytes > mostBytes) return undefined
    chunks.push(part)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A stream gives texts where its encoding has been set. */
function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
}
