import type { Files } from '../../../contracts/host.js'
import type { LocalTree, TreeDirectory } from './local-tree.js'
import { packTar } from './pack-tar.js'
import { directoryLines, fitsLine, specialDirectories } from './tree-directories.js'

/** What the script `uploadTree` is fed with: the directories that need to be made, then a tar stream. */
export async function* treeInput(
  files: Files,
  tree: Pick<LocalTree, 'files' | 'links'>,
  directories: readonly TreeDirectory[]
): AsyncGenerator<Buffer> {
  yield directoryLines(directories.filter(fitsLine))
  yield* packTar(files, { ...tree, directories: directories.filter(directory => !fitsLine(directory)) })
}

/**
 * The same in several parts, which may be unpacked at once: each makes all directories that need it, and has its share
 * of the files. Undefined when there is a directory whose making takes more than a line.
 */
export function treeInputs(
  files: Files,
  tree: LocalTree,
  count: number
): AsyncIterable<Buffer>[] | undefined {
  const directories = specialDirectories(tree)
  if (!directories.every(fitsLine)) return undefined
  const shares = Array.from({ length: count }, (): LocalTree['files'][number][] => [])
  let before = 0
  for (const file of tree.files) {
    shares[Math.min(Math.floor((before / tree.bytes) * count), count - 1)]?.push(file)
    before += file.bytes
  }
  return shares.map((share, index) => {
    const links = index === 0 ? tree.links : []
    return treeInput(files, { files: share, links }, directories)
  })
}
