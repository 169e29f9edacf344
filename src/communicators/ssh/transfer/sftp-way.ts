import type { Files } from '../../../contracts/host.js'
import { BuildError, messageOf } from '../../../core/errors.js'
import type { ByteSource } from './byte-source.js'
import type { Link } from '../login/link.js'
import type { LocalTree } from './local-tree.js'
import { getFile, getTree } from './sftp-get.js'
import { putFile, putTree } from './sftp-put.js'
import { openSftp, type SftpSession } from './sftp-session.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { transferError } from './transfer-error.js'

/** Files through SFTP: for guests without a POSIX shell, and when the template asks for it. */
export class SftpWay implements TransferWay {
  constructor(
    private readonly link: Link,
    private readonly files: Files
  ) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    return await this.during(`uploading ${source.name} to ${remotePath}`, ctx, async sftp => {
      await putFile(sftp, { source, mode, remotePath }, counter(ctx, source.bytes))
    })
  }

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    return await this.during(`uploading a directory to ${remoteDirectory}`, ctx, async sftp => {
      await putTree(sftp, { files: this.files, tree, remoteDirectory }, counter(ctx, tree.bytes))
    })
  }

  async download(remotePath: string, localPath: string, ctx: TransferContext): Promise<boolean> {
    return await this.during(`downloading ${remotePath}`, ctx, async sftp => {
      await getFile(sftp, { files: this.files, remotePath, localPath, ctx })
    })
  }

  async downloadTree(
    remoteDirectory: string,
    localDirectory: string,
    ctx: TransferContext
  ): Promise<boolean> {
    return await this.during(`downloading ${remoteDirectory}`, ctx, async sftp => {
      await getTree(sftp, { files: this.files, remoteDirectory, localDirectory, ctx })
    })
  }

  private async during(
    action: string,
    { signal }: TransferContext,
    body: (sftp: SftpSession) => Promise<void>
  ): Promise<boolean> {
    const sftp = await openSftp(this.link, signal)
    if (sftp === undefined) return false
    try {
      await body(sftp)
    } catch (error) {
      if (signal.aborted || error instanceof BuildError) throw error
      throw transferError(action, messageOf(error), error)
    } finally {
      sftp.end()
    }
    return true
  }
}
