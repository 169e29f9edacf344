import type { Files } from '../../../contracts/host.js'
import { exactly, readSmall } from './byte-source.js'
import type { LocalTree, TreeFile } from './local-tree.js'
import { TarChunk } from './tar-chunk.js'

/** Files up to this size are read at once, bigger ones as streams. */
const smallBytes = 128 * 1024

/**
 * The files and links of a tree as one tar stream, and only those directories that are given: unpacking one changes
 * the mode of a directory that exists already, and GNU tar even puts it in the place of a link to a directory.
 */
export async function* packTar(
  files: Files,
  { directories, files: treeFiles, links }: Pick<LocalTree, 'directories' | 'files' | 'links'>
): AsyncGenerator<Buffer> {
  const chunk = new TarChunk()
  for (const { path, mode } of directories) {
    chunk.addHeader({ kind: 'directory', path: `${path}/`, mode, bytes: 0, modifiedMs: 0 })
  }
  for (const file of treeFiles) {
    if (chunk.isFull) yield chunk.take()
    chunk.addHeader({ kind: 'file', ...file })
    if (file.bytes <= smallBytes) await readSmall(files, file.source, chunk.space(file.bytes))
    else yield* addBig(chunk, files, file)
    chunk.addPadding(file.bytes)
  }
  for (const { path, target, modifiedMs } of links) {
    if (chunk.isFull) yield chunk.take()
    chunk.addHeader({ kind: 'link', path, target, modifiedMs, mode: 0o777, bytes: 0 })
  }
  chunk.addEnd()
  yield chunk.take()
}

/** Adds the content of a file, and gives the chunks that get full by it. */
async function* addBig(chunk: TarChunk, files: Files, { source, bytes }: TreeFile): AsyncGenerator<Buffer> {
  for await (const part of exactly(files.read(source, { end: bytes }), bytes, source)) {
    chunk.add(part)
    if (chunk.isFull) yield chunk.take()
  }
}
