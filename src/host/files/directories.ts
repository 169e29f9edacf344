import { lstatSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DirectoryEntry, FileStat } from '../../contracts/host.js'
import { withFileErrors } from './file-error.js'

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
    return names.map(name => entryOf(absolute, name)).filter(entry => entry !== undefined)
  })
}

/** At once, as in `readInto`: handing the system call to a thread takes several times as long as it does. */
function entryOf(directory: string, name: string): DirectoryEntry | undefined {
  const path = join(directory, name)
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats === undefined ? undefined : { name, path, ...toFileStat(stats) }
}

/** Every entry below a directory, parents before children, each directory's in order; links are not followed. */
export async function* walkDirectory(directory: string): AsyncGenerator<DirectoryEntry> {
  for (const entry of await listDirectory(directory)) {
    yield entry
    if (entry.kind === 'directory') yield* walkDirectory(entry.path)
  }
}
