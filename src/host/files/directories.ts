import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DirectoryEntry, FileStat } from '../../contracts/host.js'
import { ifPresent, withFileErrors } from './file-error.js'

/** What the system says of a file, in our words. */
export function toFileStat(stats: Stats): FileStat {
  return {
    kind: kindOf(stats),
    bytes: stats.size,
    mode: stats.mode & 0o7777,
    modifiedMs: stats.mtimeMs,
    inode: stats.ino
  }
}

function kindOf(stats: Stats): FileStat['kind'] {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'directory'
  return stats.isSymbolicLink() ? 'link' : 'other'
}

/** Entries of a directory in the order of their names' code units; one that vanishes meanwhile is left out. */
export async function listDirectory(directory: string): Promise<readonly DirectoryEntry[]> {
  const absolute = resolve(directory)
  return await withFileErrors('list', absolute, async () => {
    const names = (await readdir(absolute)).sort()
    const entries = await Promise.all(names.map(name => entryOf(absolute, name)))
    return entries.filter(entry => entry !== undefined)
  })
}

async function entryOf(directory: string, name: string): Promise<DirectoryEntry | undefined> {
  const path = join(directory, name)
  const stats = await ifPresent(lstat(path))
  return stats === undefined ? undefined : { name, path, ...toFileStat(stats) }
}

/** Every entry below a directory, parents before children, each directory's in order; links are not followed. */
export async function* walkDirectory(directory: string): AsyncGenerator<DirectoryEntry> {
  for (const entry of await listDirectory(directory)) {
    yield entry
    if (entry.kind === 'directory') yield* walkDirectory(entry.path)
  }
}
