import { dirname } from 'node:path'
import { BuildError, systemCode } from '../../core/errors.js'
import { makeDirectories } from './make-directories.js'

/** Makes the directories that a file will be in. */
export async function makeParents(path: string): Promise<void> {
  const parent = dirname(path)
  try {
    await makeDirectories(parent)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    // Without this, the sentence would say of the file itself that it exists already.
    throw new BuildError('IB_FILE_IO', `cannot create ${path}: ${parent} is not a directory`, {
      cause: error
    })
  }
}
