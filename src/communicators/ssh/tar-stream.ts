import type { Files } from '../../contracts/host.js'
import { exactly } from './byte-source.js'
import type { LocalTree, TreeFile } from './local-tree.js'
import { tarEnd, tarHeader, tarPadding } from './tar-header.js'

/** Files up to this size are read ahead, because waiting for each to open would take most of the time. */
const smallBytes = 128 * 1024
const readAhead = 32
/** What is written to the connection at a time; many small writes would cost a packet each. */
const chunkBytes = 256 * 1024

/** The files and links of a tree as one tar stream. Directories are not in it: see `uploadTree`. */
export async function* tarStream(files: Files, tree: LocalTree): AsyncGenerator<Buffer> {
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

async function* tarParts(files: Files, { files: treeFiles, links }: LocalTree): AsyncGenerator<Buffer> {
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

/** What `load` gives for each item, in the items' order, with up to `width` of them being loaded at a time. */
async function* inOrder<T, R>(
  items: Iterable<T>,
  width: number,
  load: (item: T) => Promise<R>
): AsyncGenerator<R> {
  const loading: Promise<R>[] = []
  for (const item of items) {
    const next = load(item)
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    next.catch(() => undefined)
    loading.push(next)
    if (loading.length < width) continue
    const first = loading.shift()
    if (first !== undefined) yield await first
  }
  for (const next of loading) yield await next
}
