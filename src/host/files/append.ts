import { open, rm, type FileHandle } from 'node:fs/promises'
import { systemCode } from '../../core/errors.js'
import { withFileErrors } from './file-error.js'
import { makeParents } from './parents.js'

/**
 * Adds to the end of a file. When that fails half-way, as on a full disk, what was added is taken back: a file that was
 * there has its old end, one that was not is gone.
 */
export async function append(path: string, content: string, { durable = false } = {}): Promise<void> {
  await withFileErrors('write', path, async () => {
    await makeParents(path)
    const { handle, isNew } = await openForAppending(path)
    try {
      const { size } = await handle.stat()
      await writeOrUndo(handle, content, size)
      if (durable) await handle.sync()
    } catch (error) {
      if (isNew) await rm(path, { force: true })
      throw error
    } finally {
      await handle.close()
    }
  })
}

async function openForAppending(
  path: string
): Promise<{ readonly handle: FileHandle; readonly isNew: boolean }> {
  try {
    return { handle: await open(path, 'ax'), isNew: true }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    return { handle: await open(path, 'a'), isNew: false }
  }
}

async function writeOrUndo(handle: FileHandle, content: string, size: number): Promise<void> {
  try {
    await handle.appendFile(content)
  } catch (error) {
    await handle.truncate(size)
    throw error
  }
}
