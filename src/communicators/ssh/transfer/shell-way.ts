import type { Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import type { ByteSource } from './byte-source.js'
import { demandSuccess, type GuestShell } from '../run/guest-shell.js'
import type { LocalTree } from './local-tree.js'
import { pump } from './pump.js'
import { parseFacts } from '../run/remote-facts.js'
import * as scripts from '../run/shell-scripts.js'
import { takeLine } from '../take.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { transferError } from './transfer-error.js'
import { specialDirectories } from './tree-directories.js'
import { treeInput } from './tree-input.js'
import { unpackTar } from './unpack-tar.js'

/** Files as the input and output of `cat` and `tar`: one command for a file, and one for a whole directory. */
export class ShellWay implements TransferWay {
  constructor(
    private readonly shell: GuestShell,
    private readonly files: Files
  ) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    return await this.shell.succeed(`uploading ${source.name} to ${remotePath}`, {
      script: scripts.upload,
      parameters: [scripts.operand(remotePath), mode.toString(8)],
      signal: ctx.signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump(source.open(), input, counter(ctx, source.bytes))
      }
    })
  }

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    const end = await this.shell.converse({
      script: scripts.uploadTree,
      parameters: [scripts.operand(remoteDirectory)],
      signal: ctx.signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        const content = treeInput(this.files, tree, specialDirectories(tree))
        await pump(content, input, counter(ctx, tree.bytes))
      }
    })
    if (end === undefined || end.exitCode === scripts.missingProgram) return false
    demandSuccess(`uploading a directory to ${remoteDirectory}`, end)
    return true
  }

  async download(remotePath: string, localPath: string, ctx: TransferContext): Promise<boolean> {
    // Nobody else's until it is complete and has the mode of the original.
    const pending = await this.files.create(localPath, { mode: 0o600 })
    const facts = { mode: 0o600 }
    try {
      const isDone = await this.shell.succeed(`downloading ${remotePath}`, {
        script: scripts.download,
        parameters: [scripts.operand(remotePath)],
        signal: ctx.signal,
        talk: async ({ stdout }) => {
          const line = await takeLine(stdout, { maxBytes: 1024, signal: ctx.signal })
          const { mode, bytes } = parseFacts(line?.toString() ?? '')
          facts.mode = mode
          await pump(stdout, pending.sink, counter(ctx, bytes))
        }
      })
      if (!isDone) {
        await pending.discard()
        return false
      }
      await pending.commit()
      await this.files.chmod(localPath, (facts.mode & 0o777) | 0o600)
      return true
    } catch (error) {
      await pending.discard()
      throw error
    }
  }

  async downloadTree(
    remoteDirectory: string,
    localDirectory: string,
    ctx: TransferContext
  ): Promise<boolean> {
    const broken: { stream?: unknown } = {}
    const end = await this.shell.converse({
      script: scripts.downloadTree,
      parameters: [scripts.operand(remoteDirectory)],
      signal: ctx.signal,
      talk: async ({ stdout }) => {
        const { files } = this
        const options = { files, onBytes: counter(ctx, undefined), onSkipped: ctx.onSkipped }
        await unpackTar(stdout, localDirectory, options).catch((error: unknown) => {
          // A stream that ends too early has a reason, which the guest may tell.
          if (error instanceof BuildError) throw error
          broken.stream = error
          stdout.resume()
        })
      }
    })
    if (end === undefined || end.exitCode === scripts.missingProgram) return false
    demandSuccess(`downloading ${remoteDirectory}`, end)
    if (broken.stream === undefined) return true
    throw transferError(
      `downloading ${remoteDirectory}`,
      'the guest sent a damaged tar stream',
      broken.stream
    )
  }
}
