import type { Clock, Files } from '../../../contracts/host.js'
import type { Link } from '../login/link.js'
import type { GuestShell } from '../run/guest-shell.js'
import * as scripts from '../run/shell-scripts.js'
import type { ByteSource } from './byte-source.js'
import type { LocalTree } from './local-tree.js'
import { pump } from './pump.js'
import { roundTripMs } from './round-trip.js'
import { partsAtATime, sendSideBySide, type Part } from './side-by-side.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { treeInputs } from './tree-input.js'

/** With less, starting more commands costs what it wins. */
const worthwhileBytes = 8 * 1024 * 1024
/** With shorter round trips one command is as fast as the processors on both sides. */
const longRoundTripMs = 10

/**
 * A big file or directory in parts that travel side by side. SSH lets a command be 2 MiB ahead of what the guest has
 * confirmed, so that over long round trips several commands carry several times as much as one. What stands in the
 * way, such as a guest without `dd` or a server that refuses so many commands, is left to the next way, which begins
 * anew.
 */
export class PartsWay implements TransferWay {
  constructor(
    private readonly link: Link,
    private readonly shell: GuestShell,
    private readonly files: Files,
    private readonly clock: Clock
  ) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    const { openPart, bytes } = source
    if (openPart === undefined || !(await this.isWorthwhile(bytes, ctx))) return false
    const path = scripts.operand(remotePath)
    const parts = fileParts(path, bytes, openPart)
    const options = { signal: ctx.signal, onBytes: counter(ctx, bytes) }
    if (!(await sendSideBySide(this.shell, parts, options))) return false
    return await this.shell.succeed(`setting the mode of ${remotePath}`, {
      script: scripts.setMode,
      parameters: [path, mode.toString(8)],
      signal: ctx.signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump([], input)
      }
    })
  }

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    if (!(await this.isWorthwhile(tree.bytes, ctx))) return false
    const inputs = treeInputs(this.files, tree, partsAtATime)
    const script = { script: scripts.uploadTree, parameters: [scripts.operand(remoteDirectory)] }
    const parts = inputs?.map(content => ({ ...script, content }))
    if (parts === undefined) return false
    const options = { signal: ctx.signal, onBytes: counter(ctx, tree.bytes) }
    return await sendSideBySide(this.shell, parts, options)
  }

  download(): Promise<boolean> {
    return Promise.resolve(false)
  }

  downloadTree(): Promise<boolean> {
    return Promise.resolve(false)
  }

  private async isWorthwhile(bytes: number, { signal }: TransferContext): Promise<boolean> {
    if (bytes < worthwhileBytes) return false
    const connection = await this.link.connection(signal)
    return (await roundTripMs(connection, this.clock, signal)) >= longRoundTripMs
  }
}

/** Parts of about the same size, which begin where a block does. */
function fileParts(path: string, bytes: number, openPart: Required<ByteSource>['openPart']): readonly Part[] {
  const blocks = Math.ceil(bytes / partsAtATime / scripts.partBlockBytes)
  const size = blocks * scripts.partBlockBytes
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => {
    const end = Math.min((index + 1) * size, bytes)
    // Only the last one cuts off what a longer file had there before, so it does not matter who begins first.
    const opening = end === bytes ? '' : 'conv=notrunc'
    const parameters = [path, (index * blocks).toString(), opening]
    return { script: scripts.uploadPart, parameters, content: openPart(index * size, end) }
  })
}
