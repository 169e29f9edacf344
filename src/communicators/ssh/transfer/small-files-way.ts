import { BuildError, messageOf } from '../../../core/errors.js'
import type { Connection } from '../login/connection.js'
import type { Link } from '../login/link.js'
import { untilAbort } from '../until-abort.js'
import type { ByteSource } from './byte-source.js'
import { fillFile } from './sftp-put.js'
import { openSftpOn, type SftpSession } from './sftp-session.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { transferError } from './transfer-error.js'

const largestBytes = 1024 * 1024

interface Kept {
  readonly connection: Connection
  readonly session: Promise<SftpSession | undefined>
}

/**
 * Small files through an SFTP session that is kept: no process of the guest for each, which under emulation takes
 * longer than everything else. Only for Linux guests whose SFTP server sees the same files as their commands.
 */
export class SmallFilesWay implements Pick<TransferWay, 'upload'> {
  private kept: Kept | undefined

  constructor(private readonly link: Link) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    const { signal } = ctx
    const sftp = source.bytes > largestBytes ? undefined : await this.session(signal)
    if (sftp === undefined) return false
    // Another way may still do it, or say better why not; from here on the source has been read.
    const handle = await untilAbort(this.unlessRefused(sftp, sftp.open(remotePath, 'w', mode)), signal)
    if (handle === undefined) return false
    try {
      await untilAbort(fillFile(sftp, handle, { source, mode }, counter(ctx, source.bytes)), signal)
      return true
    } catch (error) {
      if (signal.aborted || error instanceof BuildError) throw error
      throw transferError(`uploading ${source.name} to ${remotePath}`, messageOf(error), error)
    }
  }

  /** Removes files, if they are there; false when the guest refuses or has no such server. */
  async remove(remotePaths: readonly string[], signal: AbortSignal): Promise<boolean> {
    const sftp = await this.session(signal)
    if (sftp === undefined) return false
    const gone = remotePaths.map(async path => {
      const removed = await this.unlessRefused(
        sftp,
        sftp.remove(path).then(() => true)
      )
      return removed ?? (await sftp.stat(path)) === undefined
    })
    return (await untilAbort(Promise.all(gone), signal)).every(isGone => isGone)
  }

  private async session(signal: AbortSignal): Promise<SftpSession | undefined> {
    const connection = await this.link.connection(signal)
    if (this.kept?.connection !== connection) {
      this.kept = { connection, session: openTrusted(connection) }
    }
    const sftp = await untilAbort(this.kept.session, signal)
    return sftp?.isOver === false ? sftp : undefined
  }

  /** Undefined when the server says no; the loss of the connection stays an error. */
  private async unlessRefused<T>(sftp: SftpSession, answer: Promise<T>): Promise<T | undefined> {
    return await answer.catch((error: unknown) => {
      if (sftp.isOver) throw error
      return undefined
    })
  }
}

/** A server that was put into a directory of its own does not see the kernel's files, nor write where commands look. */
async function openTrusted(connection: Connection): Promise<SftpSession | undefined> {
  // It ends with the connection, and says so in its own words.
  const sftp = await openSftpOn(connection, new AbortController().signal)
  if (sftp === undefined) return undefined
  try {
    if ((await sftp.stat('/proc/version')) !== undefined) return sftp
  } catch (error) {
    // A server that ends at once, while the connection lives, is as good as none.
    if (connection.isLost) throw error
  }
  sftp.end()
  return undefined
}
