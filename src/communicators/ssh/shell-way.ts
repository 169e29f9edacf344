import type { Files } from '../../contracts/host.js'
import type { ByteSource } from './byte-source.js'
import type { LocalTree } from './local-tree.js'
import type { Link } from './link.js'
import { pump } from './pump.js'
import { startScript, type RemoteScript } from './remote-script.js'
import {
  downloadScript,
  downloadTreeScript,
  missingProgramCode,
  uploadScript,
  uploadTreeScript
} from './shell-scripts.js'
import { directoryLines } from './directory-lines.js'
import { tarStream } from './tar-stream.js'
import { takeLine } from './take.js'
import type { TransferContext, TransferWay } from './transfer.js'
import { reasonIn, transferError } from './transfer-error.js'
import { unpackTar } from './unpack-tar.js'
import { untilAbort } from './until-abort.js'

/** Files as the input and output of `cat` and `tar`: one command for a file, and one for a whole directory. */
export class ShellWay implements TransferWay {
  constructor(
    private readonly link: Link,
    private readonly files: Files
  ) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    const parameters = [remotePath, mode.toString(8)]
    const script = await startScript(this.link, uploadScript, parameters, ctx.signal)
    if (script === undefined) return false
    const { exitCode, stderr } = await feed(script, source.open(), source.bytes, ctx)
    if (exitCode !== 0) throw transferError(`uploading ${source.name} to ${remotePath}`, reasonIn(stderr))
    return true
  }

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    const script = await startScript(this.link, uploadTreeScript, [remoteDirectory], ctx.signal)
    if (script === undefined) return false
    const { exitCode, stderr } = await feed(script, this.treeInput(tree), tree.bytes, ctx)
    if (exitCode === missingProgramCode) return false
    if (exitCode !== 0) throw transferError(`uploading a directory to ${remoteDirectory}`, reasonIn(stderr))
    return true
  }

  async download(remotePath: string, localPath: string, ctx: TransferContext): Promise<boolean> {
    const script = await startScript(this.link, downloadScript, [remotePath], ctx.signal)
    if (script === undefined) return false
    ...
  }
