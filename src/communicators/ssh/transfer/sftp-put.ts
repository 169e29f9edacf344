import { posix } from 'node:path'
import type { Files } from '../../../contracts/host.js'
import { exactly, readSmall, type ByteSource } from './byte-source.js'
import type { LocalTree, TreeDirectory, TreeFile, TreeLink } from './local-tree.js'
import { Pool } from './pool.js'
import { pieceBytes, writeContent } from './sftp-content.js'
import type { SftpSession } from './sftp-session.js'

/** Requests for different files under way at a time, so that a tree does not take round trips for each. */
const filesAtATime = 64

type Count = (bytes: number) => void

export interface PutFile {
  readonly source: ByteSource
  readonly mode: number
  readonly remotePath: string
}

/** Writes a file of the guest, which gets exactly that mode. */
export async function putFile(
  sftp: SftpSession,
  { source, mode, remotePath }: PutFile,
  onBytes: Count
): Promise<void> {
  const handle = await sftp.open(remotePath, 'w', mode)
  await fillFile(sftp, handle, { source, mode }, onBytes)
}

/** The same for a file that is open already; closes it. */
export async function fillFile(
  sftp: SftpSession,
  handle: Buffer,
  { source, mode }: Pick<PutFile, 'source' | 'mode'>,
  onBytes: Count
): Promise<void> {
  await writeContent(sftp, handle, source.open(), onBytes)
  await Promise.all([sftp.chmod(handle, mode), sftp.close(handle)])
}

export interface PutTree {
  readonly files: Files
  readonly tree: LocalTree
  readonly remoteDirectory: string
}

/** Writes a directory of the guest; what is there already and not in the tree stays. */
export async function putTree(
  sftp: SftpSession,
  { files, tree, remoteDirectory }: PutTree,
  onBytes: Count
): Promise<void> {
  await makePath(sftp, remoteDirectory)
  await makeDirectories(sftp, tree.directories, remoteDirectory)
  const pool = new Pool(filesAtATime)
  for (const file of tree.files.filter(({ bytes }) => bytes <= pieceBytes)) {
    await pool.add(() => putSmall(sftp, files, file, posix.join(remoteDirectory, file.path), onBytes))
  }
  await pool.drain()
  // Bigger ones have many requests under way themselves.
  for (const file of tree.files.filter(({ bytes }) => bytes > pieceBytes)) {
    const { path, source: name, bytes, mode } = file
    const source = { name, bytes, mode, open: () => contentOf(files, file) }
    await putFile(sftp, { source, mode, remotePath: posix.join(remoteDirectory, path) }, onBytes)
  }
  for (const link of tree.links) await putLink(sftp, files, link, posix.join(remoteDirectory, link.path))
}

/** In two round trips: the requests after `open` are sent together, and the server does them in order. */
async function putSmall(
  sftp: SftpSession,
  files: Files,
  file: TreeFile,
  remotePath: string,
  onBytes: Count
): Promise<void> {
  const content = Buffer.alloc(file.bytes)
  await readSmall(files, file.source, content)
  const handle = await sftp.open(remotePath, 'w', file.mode)
  await Promise.all([sftp.write(handle, content, 0), sftp.chmod(handle, file.mode), sftp.close(handle)])
  onBytes(content.length)
}

function contentOf(files: Files, { source, bytes }: TreeFile): AsyncIterable<Uint8Array> {
  return exactly(files.read(source, { end: bytes }), bytes, source)
}

/** Where the guest makes no links, as Windows may, a file takes the link's place. */
async function putLink(sftp: SftpSession, files: Files, link: TreeLink, remotePath: string): Promise<void> {
  await sftp.remove(remotePath).catch(() => undefined)
  try {
    await sftp.link(link.target, remotePath)
  } catch (error) {
    const stat = await files.stat(link.source)
    if (stat?.kind !== 'file') throw error
    await putSmall(sftp, files, { ...link, ...stat }, remotePath, () => undefined)
  }
}

async function makeDirectories(
  sftp: SftpSession,
  directories: readonly TreeDirectory[],
  remoteDirectory: string
): Promise<void> {
  const byDepth = new Map<number, TreeDirectory[]>()
  for (const directory of directories) {
    const depth = directory.path.split('/').length
    byDepth.set(depth, [...(byDepth.get(depth) ?? []), directory])
  }
  for (const depth of [...byDepth.keys()].sort((a, b) => a - b)) {
    const pool = new Pool(filesAtATime)
    for (const { path, mode } of byDepth.get(depth) ?? []) {
      await pool.add(() => makeDirectory(sftp, posix.join(remoteDirectory, path), mode))
    }
    await pool.drain()
  }
}

async function makePath(sftp: SftpSession, path: string): Promise<void> {
  if ((await sftp.stat(path))?.isDirectory() === true) return
  const parent = posix.dirname(path)
  if (parent !== path) await makePath(sftp, parent)
  await makeDirectory(sftp, path, 0o755)
}

async function makeDirectory(sftp: SftpSession, path: string, mode: number): Promise<void> {
  try {
    await sftp.makeDirectory(path, mode)
  } catch (error) {
    // Servers do not tell apart why: it may just be there.
    if ((await sftp.stat(path))?.isDirectory() !== true) throw error
  }
}
