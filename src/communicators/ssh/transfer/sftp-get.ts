import { join, posix, sep } from 'node:path'
import type { Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { Pool } from './pool.js'
import { pump } from './pump.js'
import { pieceBytes, readContent } from './sftp-content.js'
import type { SftpSession } from './sftp-session.js'
import { counter, type TransferContext } from './transfer.js'

/** Files read side by side, so that a tree does not take round trips for each. */
const filesAtATime = 32
/** No real tree is this deep, but one with a link to a directory above itself is. */
const deepestPath = 64

export interface GetFile {
  readonly files: Files
  readonly remotePath: string
  readonly localPath: string
  readonly ctx: TransferContext
}

/** Reads a file of the guest; it appears under its name when it is complete. */
export async function getFile(
  sftp: SftpSession,
  { files, remotePath, localPath, ctx }: GetFile
): Promise<void> {
  const stats = await sftp.stat(remotePath)
  await get(sftp, files, { remotePath, localPath, durable: true }, counter(ctx, stats?.size))
}

export interface GetTree {
  readonly files: Files
  readonly remoteDirectory: string
  readonly localDirectory: string
  readonly ctx: TransferContext
}

/** Reads a directory of the guest. What links lead to comes in their place. */
export async function getTree(sftp: SftpSession, tree: GetTree): Promise<void> {
  const { files, remoteDirectory, localDirectory, ctx } = tree
  const onBytes = counter(ctx, undefined)
  const pool = new Pool(filesAtATime)
  const getPart = async (remotePath: string, localPath: string): Promise<void> => {
    await get(sftp, files, { remotePath, localPath, durable: false }, onBytes)
  }
  await descend(remoteDirectory, localDirectory, 0)
  await pool.drain()

  async function descend(remote: string, local: string, depth: number): Promise<void> {
    if (depth > deepestPath) {
      throw new BuildError('IB_TRANSFER_FAILED', `${remote} is nested too deep: a link may lead above itself`)
    }
    const entries = await sftp.list(remote)
    await files.makeDirectory(local)
    for (const { filename, attrs } of entries) {
      if (filename === '.' || filename === '..') continue
      const from = posix.join(remote, safeName(filename))
      const to = join(local, filename)
      const stats = attrs.isSymbolicLink() ? await sftp.stat(from) : attrs
      if (stats?.isDirectory() === true) await descend(from, to, depth + 1)
      else if (stats?.isFile() !== true)
        ctx.onSkipped(from, stats === undefined ? 'dangling link' : 'special file')
      else if (stats.size > pieceBytes) await getPart(from, to)
      else await pool.add(() => getPart(from, to))
    }
  }
}

interface Paths {
  readonly remotePath: string
  readonly localPath: string
  readonly durable: boolean
}

async function get(
  sftp: SftpSession,
  files: Files,
  { remotePath, localPath, durable }: Paths,
  onBytes: (count: number) => void
): Promise<void> {
  const handle = await sftp.open(remotePath, 'r')
  const { mode, size } = await sftp.facts(handle)
  const pending = await files.create(localPath, { mode: (mode & 0o777) | 0o600, durable })
  try {
    await pump(readContent(sftp, handle, size), pending.sink, onBytes)
    await sftp.close(handle)
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}

/** The name of a directory entry, which a hostile guest may use to write elsewhere. */
function safeName(name: string): string {
  if (!['/', '\0', sep].some(character => name.includes(character))) return name
  throw new BuildError('IB_TRANSFER_FAILED', `the guest sent ${JSON.stringify(name)} as the name of a file`)
}
