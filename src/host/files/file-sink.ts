import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { fileError } from './file-error.js'

const bufferedBytes = 1024 * 1024

/** A stream that writes on at the handle's position; the handle stays open. A full disk gives IB_NO_SPACE. */
export function writeFileStream(handle: FileHandle, path: string): Writable {
  const sink = new Writable({
    highWaterMark: bufferedBytes,
    write: (chunk: Uint8Array, _encoding, done) => {
      writeAll(handle, chunk).then(
        () => done(),
        (error: unknown) => void fileError('write', path, error).then(done)
      )
    }
  })
  // The error is kept by the stream and met again by whoever ends or pipes it; alone it must not end the process.
  sink.on('error', () => undefined)
  return sink
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done)).bytesWritten
  }
}
