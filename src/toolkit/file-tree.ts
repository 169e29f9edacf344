import { basename, posix, relative } from 'node:path'
import type { Host } from '../contracts/host.js'
import { BuildError } from '../core/errors.js'
import type { FoundPath } from './local-paths.js'

/** A file for an image that is being made. */
export interface TreeFile {
  /** Where it goes, with `/` and without one at the start. */
  readonly name: string
  readonly content: { readonly path: string; readonly bytes: number } | { readonly text: string }
}
export interface FileTree {
  readonly files: readonly TreeFile[]
  /** All directories, also those without files; with `/` and without one at the start. */
  readonly directories: readonly string[]
}

/** How a directory comes into an image: with its tree below its own name, or its files alone, all in one place. */
export type DirectoryMode = 'keep name' | 'flatten'

/**
 * The files that a found path stands for. Links to files are followed; a link to a directory, or to nothing, is an
 * error (IB_FILE_IO), because an image has no place for it.
 */
export async function collectTree(
  { files }: Pick<Host, 'files'>,
  found: FoundPath,
  mode: DirectoryMode
): Promise<FileTree> {
  if (found.kind === 'file') {
    const bytes = (await files.stat(found.path))?.bytes ?? 0
    return { files: [{ name: basename(found.path), content: { path: found.path, bytes } }], directories: [] }
  }
  const top = basename(found.path)
  const tree: { files: TreeFile[]; directories: string[] } = { files: [], directories: [top] }
  for await (const entry of files.walk(found.path)) {
    const below = posix.join(top, relative(found.path, entry.path).replaceAll('\\', '/'))
    if (entry.kind === 'directory') tree.directories.push(below)
    else {
      const name = mode === 'flatten' ? entry.name : below
      tree.files.push({ name, content: { path: entry.path, bytes: await sizeOf(entry.path, files) } })
    }
  }
  return mode === 'flatten' ? { files: tree.files, directories: [] } : tree
}

async function sizeOf(path: string, files: Host['files']): Promise<number> {
  const stat = await files.stat(path)
  if (stat?.kind === 'file') return stat.bytes
  const what =
    stat === undefined ? 'a link to nothing' : stat.kind === 'directory' ? 'a link to a directory' : 'no file'
  throw new BuildError('IB_FILE_IO', `${path} is ${what} and cannot be put into an image`)
}
