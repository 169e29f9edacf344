import type { LocalTree, TreeDirectory } from './local-tree.js'

/** The mode that directories get anyway, by the usual umask. */
const usualMode = 0o755

/**
 * The directories that unpacking a tree's files would not make as they are: those with a mode of their own, and
 * those without files.
 */
export function specialDirectories({ directories, files, links }: LocalTree): readonly TreeDirectory[] {
  const filled = new Set<string>()
  for (const { path } of [...files, ...links]) {
    for (let parent = parentOf(path); parent !== '' && !filled.has(parent); parent = parentOf(parent)) {
      filled.add(parent)
    }
  }
  return directories.filter(({ path, mode }) => (mode & 0o7777) !== usualMode || !filled.has(path))
}

/** Whether a line of `directoryLines` can name it. */
export function fitsLine({ path }: TreeDirectory): boolean {
  return !path.includes('\n')
}

/** As the script `uploadTree` reads them, with the empty line that ends them. */
export function directoryLines(directories: readonly TreeDirectory[]): Buffer {
  return Buffer.from([...directories.map(({ path, mode }) => `${mode.toString(8)}/${path}\n`), '\n'].join(''))
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
