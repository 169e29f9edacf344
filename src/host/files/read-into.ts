import { closeSync, openSync, readSync } from 'node:fs'
import { withFileErrors } from './file-error.js'

/**
 * Up to that many bytes from the start of a file, read at once: handing the three system calls to a thread takes
 * several times as long as they do, which thousands of small files make felt.
 */
export async function readBytes(path: string, count: number): Promise<Buffer> {
  return await withFileErrors('read', path, () => Promise.resolve(readStart(path, count)))
}

function readStart(path: string, count: number): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(count)
    let filled = 0
    for (let read = -1; read !== 0 && filled < count; filled += read) {
      read = readSync(descriptor, bytes, filled, count - filled, filled)
    }
    return bytes.subarray(0, filled)
  } finally {
    closeSync(descriptor)
  }
}
