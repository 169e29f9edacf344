import { closeSync, openSync, readSync } from 'node:fs'
import { withFileErrors } from './file-error.js'

/**
 * Fills a target from the start of a file, at once: handing the three system calls to a thread takes several times
 * as long as they do, which thousands of small files make felt.
 */
export async function readInto(path: string, target: Uint8Array): Promise<number> {
  return await withFileErrors('read', path, () => Promise.resolve(fill(path, target)))
}

function fill(path: string, target: Uint8Array): number {
  const descriptor = openSync(path, 'r')
  try {
    let filled = 0
    for (let read = -1; read !== 0 && filled < target.length; filled += read) {
      read = readSync(descriptor, target, filled, target.length - filled, filled)
    }
    return filled
  } finally {
    closeSync(descriptor)
  }
}
