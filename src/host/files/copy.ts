import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, rm } from 'node:fs/promises'
import { systemCode } from '../../core/errors.js'
import { makeParents } from './parents.js'

/** Copies a file, sharing blocks where the file system can; the copy appears whole, and never over another file. */
export async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = `${to}.${randomUUID()}.part`
  await makeParents(to)
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
    await giveName(temporary, to)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A hard link, unlike a rename, fails when the name is taken. */
async function giveName(temporary: string, to: string): Promise<void> {
  try {
    await link(temporary, to)
  } catch (error) {
    const cannotLink = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN']
    if (!cannotLink.includes(systemCode(error) ?? '')) throw error
    // exFAT and the like have no links; an exclusive copy costs time there, but loses nothing.
    await copyFile(temporary, to, constants.COPYFILE_EXCL)
  }
}
