import type { Readable } from 'node:stream'
import { ByteLineSplitter } from './byte-line-splitter.js'
import { TailBuffer } from '../../core/tail-buffer.js'

/** Reads a stream to its end: keeps its last bytes and gives its lines. `onFault` gets what `onLine` throws. */
export function collect(
  stream: Readable,
  keepBytes: number,
  onLine: ((line: string) => void) | undefined,
  onFault: (error: unknown) => void
): TailBuffer {
  const tail = new TailBuffer(keepBytes)
  const lines = onLine === undefined ? undefined : new ByteLineSplitter(onLine)
  const guarded = (action: () => void): void => {
    try {
      action()
    } catch (error) {
      onFault(error)
    }
  }
  stream.on('data', (chunk: Buffer) => {
    tail.write(chunk)
    guarded(() => lines?.write(chunk))
  })
  stream.once('close', () => guarded(() => lines?.end()))
  stream.on('error', onFault)
  return tail
}
