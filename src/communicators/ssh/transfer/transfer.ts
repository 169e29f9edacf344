import type { ByteSource } from './byte-source.js'
import type { LocalTree } from './local-tree.js'

export interface TransferContext {
  readonly signal: AbortSignal
  readonly onProgress: (doneBytes: number, totalBytes: number | undefined) => void
  /** Told of what cannot be made here, like a device. */
  readonly onSkipped: (path: string, kind: string) => void
}

/**
 * A way for files to travel. Every call gives false, with nothing done that matters, when the guest lacks what this
 * way needs. IB_TRANSFER_FAILED when the guest refuses, IB_DISCONNECTED when the connection is lost.
 */
export interface TransferWay {
  upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean>
  uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean>
  download(remotePath: string, localPath: string, ctx: TransferContext): Promise<boolean>
  downloadTree(remoteDirectory: string, localDirectory: string, ctx: TransferContext): Promise<boolean>
}

/** Tells how far a transfer is, given the bytes of each part of it. */
export function counter({ onProgress }: TransferContext, total: number | undefined): (bytes: number) => void {
  let done = 0
  return bytes => {
    done += bytes
    // What carries the files is a little more than they are.
    onProgress(total === undefined ? done : Math.min(done, total), total)
  }
}
