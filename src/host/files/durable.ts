import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from '../../core/errors.js'

/** Renames and makes the new name survive a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renameWithPatience(from, to)
  await syncDirectory(dirname(to))
}

/**
 * Renames; on Windows tried again for a second, because virus scanners and indexers keep a file open for a
 * moment after it was written.
 */
export async function renameWithPatience(from: string, to: string, attemptsLeft = 10): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const code = systemCode(error) ?? ''
    const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code)
    if (!mayPass || attemptsLeft === 0) throw error
    await sleep(100)
    await renameWithPatience(from, to, attemptsLeft - 1)
  }
}

/** Puts a directory's entries on the disk. Nothing on Windows, which has no such call for directories. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network and FUSE file systems refuse; there is nothing better to do on them.
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes(systemCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}
