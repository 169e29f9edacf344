import type {
  Communicator,
  FileSource,
  GuestRunOptions,
  GuestRunResult,
  TransferOptions,
  UploadOptions
} from '../../contracts/communicator.js'
import type { Files } from '../../contracts/host.js'
import type { Emit } from '../../core/events.js'
import { BuildError } from '../../core/errors.js'
import { byteSource } from './transfer/byte-source.js'
import { readLocalTree } from './transfer/local-tree.js'
import { run, type RunWorld } from './run/run.js'
import type { SmallFilesWay } from './transfer/small-files-way.js'
import type { TransferContext, TransferWay } from './transfer/transfer.js'

export interface SshParts {
  readonly runs: RunWorld
  readonly files: Files
  readonly isEmulated: boolean
  /** For guests where it is worth it. */
  readonly smallFiles: SmallFilesWay | undefined
  /** Ways for files to travel, the best first. */
  readonly ways: readonly TransferWay[]
  /** What a guest has not with which none of them works. */
  readonly lacking: string
  readonly emit: Emit
  /** Removes the throw-away key from the guest; absent when that is not wanted. */
  readonly forgetKey: ((signal: AbortSignal) => Promise<void>) | undefined
  readonly close: () => Promise<void>
}

/** A guest reached by SSH. */
export class SshCommunicator implements Communicator {
  readonly type = 'ssh'

  get usesTerminal(): boolean {
    return this.parts.runs.pty
  }

  get isEmulated(): boolean {
    return this.parts.isEmulated
  }

  constructor(private readonly parts: SshParts) {}

  async run(command: string, options: GuestRunOptions): Promise<GuestRunResult> {
    return await run(this.parts.runs, command, options)
  }

  async upload(source: FileSource, remotePath: string, options: UploadOptions): Promise<void> {
    const bytes = await byteSource(this.parts.files, source)
    const mode = options.mode ?? bytes.mode
    const ctx = this.context(options)
    if (await this.parts.smallFiles?.upload(bytes, mode, remotePath, ctx)) return
    await this.by(way => way.upload(bytes, mode, remotePath, ctx))
  }

  async remove(remotePaths: readonly string[], { signal }: TransferOptions): Promise<boolean> {
    return (await this.parts.smallFiles?.remove(remotePaths, signal)) ?? false
  }

  async uploadTree(localDirectory: string, remoteDirectory: string, options: TransferOptions): Promise<void> {
    const tree = await readLocalTree(this.parts.files, localDirectory)
    await this.by(way => way.uploadTree(tree, remoteDirectory, this.context(options)))
  }

  async download(remotePath: string, localPath: string, options: TransferOptions): Promise<void> {
    await this.by(way => way.download(remotePath, localPath, this.context(options)))
  }

  async downloadTree(
    remoteDirectory: string,
    localDirectory: string,
    options: TransferOptions
  ): Promise<void> {
    await this.by(way => way.downloadTree(remoteDirectory, localDirectory, this.context(options)))
  }

  async removeTemporaryKey({ signal }: { readonly signal: AbortSignal }): Promise<void> {
    await this.parts.forgetKey?.(signal)
  }

  async disconnect(): Promise<void> {
    await this.parts.runs.link.drop()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.parts.close()
  }

  private async by(transfer: (way: TransferWay) => Promise<boolean>): Promise<void> {
    for (const way of this.parts.ways) if (await transfer(way)) return
    throw new BuildError(
      'IB_TRANSFER_FAILED',
      `the guest has no means to transfer files: ${this.parts.lacking}`,
      {
        hint: 'install an SFTP server in the guest, or a POSIX shell with `cat` and `tar`'
      }
    )
  }

  private context({ signal, onProgress = () => undefined }: TransferOptions): TransferContext {
    return {
      signal,
      onProgress,
      onSkipped: (path, kind) => {
        this.parts.emit({
          type: 'notice',
          level: 'warning',
          text: `left out ${path} of the guest: it is a ${kind}`
        })
      }
    }
  }
}
