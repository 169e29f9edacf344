import { chmod, lstat, mkdtemp, readdir, readlink, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse, resolve } from 'node:path'
import type { Files } from '../../contracts/host.js'
import { BuildError, systemCode } from '../../core/errors.js'
import { append } from './append.js'
import { listDirectory, toFileStat, walkDirectory } from './directories.js'
import { renameWithPatience } from './durable.js'
import { fileError, ifPresent, withFileErrors } from './file-error.js'
import { makeDirectories } from './make-directories.js'
import { readInto } from './read-into.js'
import { readText } from './read-text.js'
import { readFileStream } from './file-source.js'
import { freeBytes } from './free-space.js'
import { glob, type GlobSource } from './glob.js'

/** The file system of this machine. Relative paths resolve against the working directory of the process. */
export function createFiles(): Files {
  return {
    readText,
    readInto,
    read: readFileStream,
    write: async (...args) => await (await changes()).writeAtomically(...args),
    append,
    create: async (...args) => await (await changes()).createPendingFile(...args),
    stat: async path =>
      await withFileErrors('look at', path, async () => {
        const stats = await ifPresent(stat(path))
        return stats === undefined ? undefined : toFileStat(stats)
      }),
    list: listDirectory,
    walk: walkDirectory,
    glob: pattern => glob(pattern, globSource, process.platform === 'win32'),
    makeDirectory: async path => {
      await withFileErrors('create', path, () => makeDirectories(path))
    },
    makeTemporary,
    remove,
    removeEmpty,
    rename: (from, to) => withFileErrors(`rename ${from} to`, to, () => renameWithPatience(from, to)),
    copy: async (from, to) => {
      const { copyWhole } = await changes()
      await withFileErrors(`copy ${from} to`, to, () => copyWhole(resolve(from), resolve(to)))
    },
    chmod: (path, mode) => withFileErrors('change the mode of', path, () => chmod(path, mode)),
    readLink: path => withFileErrors('read', path, () => readlink(path)),
    freeBytes: directory => withFileErrors('find the free space of', directory, () => freeBytes(directory)),
    lock: async (...args) => await (await changes()).lock(...args),
    tryLock: async (...args) => await (await changes()).tryLock(...args)
  }
}

/** Most commands only read. */
const changes = async () => await import('./changes.js')

const globSource: GlobSource = {
  exists: path =>
    lstat(path).then(
      () => true,
      () => false
    ),
  names: directory =>
    readdir(directory).then(
      names => names.sort(),
      () => []
    )
}

async function makeTemporary(prefix: string, parent: string = tmpdir()): Promise<string> {
  return await withFileErrors('create a directory in', parent, async () => {
    await makeDirectories(parent)
    return await mkdtemp(join(await realpath(parent), prefix))
  })
}

async function remove(path: string): Promise<void> {
  const absolute = resolve(path)
  if (absolute === parse(absolute).root) {
    throw new BuildError('IB_FILE_IO', `refused to delete ${absolute}, the root of a file system`)
  }
  await withFileErrors('delete', absolute, () =>
    rm(absolute, { recursive: true, force: true, maxRetries: 5 })
  )
}

async function removeEmpty(directory: string): Promise<boolean> {
  try {
    await rmdir(directory)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return false
    throw await fileError('delete', directory, error)
  }
}
