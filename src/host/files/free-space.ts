import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { systemCode } from '../../core/errors.js'

/** Bytes that this user may still write where the path is, or would be: the nearest existing parent counts. */
export async function freeBytes(path: string): Promise<number> {
  const absolute = resolve(path)
  try {
    const { bavail, bsize } = await statfs(absolute)
    return bavail * bsize
  } catch (error) {
    const parent = dirname(absolute)
    if (systemCode(error) !== 'ENOENT' || parent === absolute) throw error
    return await freeBytes(parent)
  }
}
