import type { Files } from '../../contracts/host.js'
import { exactly } from './byte-source.js'
import { inOrder } from './in-order.js'
import type { LocalTree, TreeFile } from './local-tree.js'
import { tarEnd, tarHeader, tarPadding } from './tar-header.js'

/** Files up to this size are read ahead, because waiting for each to open would take most of the time. */
const smallBytes = 128 * 1024
const readAhead = 32
/** What is written to the connection at a time; many small writes would cost a packet each. */
const chunkBytes = 256 * 1024

/**
 * The files and links of a tree as one tar stream, and only those directories that are given: unpacking one changes
 * the mode of a directory that exists already, and GNU tar even puts it in the place of a link to a directory.
 */
export async function* packTar(
  files: Files,
  tree: Pick<LocalTree, 'directories' | 'files' | 'links'>
): AsyncGenerator<Buffer> {
  let chunk: Buffer[] = []
  let bytes = 0
  for await (const part of tarParts(files, tree)) {
    chunk.push(part)
    bytes += part.length
    if (bytes < chunkBytes) continue
    yield Buffer.concat(chunk)
    chunk = []
    bytes = 0
  }
  yield Buffer.concat(chunk)
}

async function* tarParts(
  files: Files,
  { directories, files: treeFiles, links }: Pick<LocalTree, 'directories' | 'files' | 'links'>
): AsyncGenerator<Buffer> {
  for (const { path, mode } of directories) {
    yield tarHeader({ kind: 'directory', path: `${path}/`, mode, bytes: 0, modifiedMs: 0 })
  }
  const load = async (file: TreeFile): Promise<{ file: TreeFile; content: Buffer | undefined }> => {
    return { file, content: file.bytes <= smallBytes ? await readWhole(files, file) : undefined }
  }
  for await (const { file, content } of inOrder(treeFiles, readAhead, load)) {
    yield tarHeader({ kind: 'file', ...file })
    if (content !== undefined) yield content
    else for await (const part of read(files, file)) yield asBuffer(part)
    yield tarPadding(file.bytes)
  }
  for (const { path, target, modifiedMs } of links) {
    yield tarHeader({ kind: 'link', path, target, modifiedMs, mode: 0o777, bytes: 0 })
  }
  yield tarEnd()
}

function read(files: Files, { source, bytes }: TreeFile): AsyncIterable<Uint8Array> {
  return exactly(files.read(source, { end: bytes }), bytes, source)
}

async function readWhole(files: Files, file: TreeFile): Promise<Buffer> {
  if (file.bytes === 0) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  for await (const part of read(files, file)) parts.push(part)
  return Buffer.concat(parts)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
