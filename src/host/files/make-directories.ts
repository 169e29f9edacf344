import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '../../core/errors.js'

/**
 * Makes a directory and those above it; one that is there is fine. Not by mkdir's `recursive`, which tries for ever
 * where a parent neither exists nor can be made, as below /proc (Node 20 and 24)
 */
export async function makeDirectories(path: string): Promise<void> {
  try {
    await makeOne(path)
  } catch (error) {
    const parent = dirname(path)
    if (systemCode(error) !== 'ENOENT' || parent === path) throw error
    await makeDirectories(parent)
    await makeOne(path)
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    // Windows refuses to make the root of a drive instead of saying that it is there.
    const isThere = await stat(path).then(
      found => found.isDirectory(),
      () => false
    )
    if (!isThere) throw error
  }
}
