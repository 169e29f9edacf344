import { posix } from 'node:path'
import type { Files } from '../../../contracts/host.js'
import { exactly } from './byte-source.js'
import type { GuestShell } from '../run/guest-shell.js'
import type { LocalTree, TreeDirectory, TreeFile } from './local-tree.js'
import { Pool } from './pool.js'
import { pump } from './pump.js'
import type { ShellWay } from './shell-way.js'
import * as scripts from '../run/shell-scripts.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { directoryLines, fitsLine } from './tree-directories.js'

/** OpenSSH takes ten sessions on a connection; this leaves some to others. */
const commandsAtATime = 4

/** A directory as single files, for guests that have a shell but neither `tar` nor SFTP. Nothing else goes this way. */
export class CatTreeWay implements TransferWay {
  constructor(
    private readonly shell: GuestShell,
    private readonly single: ShellWay,
    private readonly files: Files
  ) {}

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    const { signal } = ctx
    if (!(await this.makeDirectories(remoteDirectory, tree.directories.filter(fitsLine), signal)))
      return false
    for (const { path } of tree.directories.filter(directory => !fitsLine(directory))) {
      await this.makeDirectories(posix.join(remoteDirectory, path), [], signal)
    }
    const onBytes = counter(ctx, tree.bytes)
    const pool = new Pool(commandsAtATime)
    for (const file of tree.files) {
      await pool.add(async () => {
        await this.put(file, posix.join(remoteDirectory, file.path), { ...ctx, onProgress: () => undefined })
        onBytes(file.bytes)
      })
    }
    for (const { path, target } of tree.links) {
      const remotePath = posix.join(remoteDirectory, path)
      await pool.add(() => this.link(remotePath, target, signal))
    }
    await pool.drain()
    return true
  }

  upload(): Promise<boolean> {
    return Promise.resolve(false)
  }

  download(): Promise<boolean> {
    return Promise.resolve(false)
  }

  downloadTree(): Promise<boolean> {
    return Promise.resolve(false)
  }

  /** False when the guest has no shell. */
  private async makeDirectories(
    parent: string,
    directories: readonly TreeDirectory[],
    signal: AbortSignal
  ): Promise<boolean> {
    return await this.shell.succeed(`making directories in ${parent}`, {
      script: scripts.makeDirectories,
      parameters: [scripts.operand(parent)],
      signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump([directoryLines(directories)], input)
      }
    })
  }

  private async put(file: TreeFile, remotePath: string, ctx: TransferContext): Promise<void> {
    const { source, bytes, mode } = file
    const open = (): AsyncIterable<Uint8Array> =>
      exactly(this.files.read(source, { end: bytes }), bytes, source)
    await this.single.upload({ name: source, bytes, mode, open }, mode, remotePath, ctx)
  }

  private async link(remotePath: string, target: string, signal: AbortSignal): Promise<void> {
    await this.shell.succeed(`making the link ${remotePath}`, {
      script: scripts.makeLink,
      parameters: [scripts.operand(remotePath), target],
      signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump([], input)
      }
    })
  }
}
