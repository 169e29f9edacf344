import type { Files } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import type { ByteSource } from './byte-source.js'
import type { Link } from './link.js'
import type { LocalTree } from './local-tree.js'
import { packTar } from './pack-tar.js'
import { pump } from './pump.js'
import { parseFacts } from './remote-facts.js'
import { startScript, type RemoteScript, type ScriptEnd } from './remote-script.js'
import * as scripts from './shell-scripts.js'
import { takeLine } from './take.js'
import { counter, type TransferContext, type TransferWay } from './transfer.js'
import { reasonIn, transferError } from './transfer-error.js'
import { directoryLines, fitsLine, specialDirectories } from './tree-directories.js'
import { unpackTar } from './unpack-tar.js'
import { untilAbort } from './until-abort.js'

/** Files as the input and output of `cat` and `tar`: one command for a file, and one for a whole directory. */
export class ShellWay implements TransferWay {
  private hasNoShell = false

  constructor(
    private readonly link: Link,
    private readonly files: Files
  ) {}

  async upload(source: ByteSource, mode: number, remotePath: string, ctx: TransferContext): Promise<boolean> {
    const script = await this.start(scripts.upload, [remotePath, mode.toString(8)], ctx)
    if (script === undefined) return false
    const end = await converse(script, ctx, async () => {
      script.stdout.resume()
      await pump(source.open(), script.input, counter(ctx, source.bytes))
    })
    succeed(end, `uploading ${source.name} to ${remotePath}`)
    return true
  }

  async uploadTree(tree: LocalTree, remoteDirectory: string, ctx: TransferContext): Promise<boolean> {
    const script = await this.start(scripts.uploadTree, [remoteDirectory], ctx)
    if (script === undefined) return false
    const end = await converse(script, ctx, async () => {
      script.stdout.resume()
      await pump(treeInput(this.files, tree), script.input, counter(ctx, tree.bytes))
    })
    if (end.exitCode === scripts.missingProgram) return await this.uploadOneByOne(tree, remoteDirectory, ctx)
    succeed(end, `uploading a directory to ${remoteDirectory}`)
    return true
  }

  async download(remotePath: string, localPath: string, ctx: TransferContext): Promise<boolean> {
    const script = await this.start(scripts.download, [remotePath], ctx)
    if (script === undefined) return false
    const facts = await takeLine(script.stdout, { maxBytes: 1024, signal: ctx.signal })
    const { mode, bytes } = parseFacts(facts?.toString() ?? '')
    const pending = await this.files.create(localPath, { mode: mode | 0o600 })
    try {
      const end = await converse(script, ctx, () => pump(script.stdout, pending.sink, counter(ctx, bytes)))
      succeed(end, `downloading ${remotePath}`)
      await pending.commit()
    } catch (error) {
      await pending.discard()
      throw error
    }
    return true
  }

  async downloadTree(
    remoteDirectory: string,
    localDirectory: string,
    ctx: TransferContext
  ): Promise<boolean> {
    const script = await this.start(scripts.downloadTree, [remoteDirectory], ctx)
    if (script === undefined) return false
    const broken: { stream?: unknown } = {}
    const end = await converse(script, ctx, async () => {
      const { files } = this
      const options = { files, onBytes: counter(ctx, undefined), onSkipped: ctx.onSkipped }
      await unpackTar(script.stdout, localDirectory, options).catch((error: unknown) => {
        // A stream that ends too early has a reason, which the guest may tell.
        if (error instanceof BuildError) throw error
        broken.stream = error
        script.stdout.resume()
      })
    })
    if (end.exitCode === scripts.missingProgram) return false
    succeed(end, `downloading ${remoteDirectory}`)
    if (broken.stream === undefined) return true
    throw transferError(
      `downloading ${remoteDirectory}`,
      'the guest sent a damaged tar stream',
      broken.stream
    )
  }

  private async start(
    script: string,
    parameters: readonly string[],
    { signal }: TransferContext
  ): Promise<RemoteScript | undefined> {
    if (this.hasNoShell) return undefined
    const started = await startScript(this.link, script, parameters, signal)
    this.hasNoShell = started === undefined
    return started
  }
}

async function* treeInput(files: Files, tree: LocalTree): AsyncGenerator<Buffer> {
  const directories = specialDirectories(tree)
  yield directoryLines(directories.filter(fitsLine))
  yield* packTar(files, { ...tree, directories: directories.filter(directory => !fitsLine(directory)) })
}

/** Exchanges data with a script until it has ended; ends it when that fails. */
async function converse(
  script: RemoteScript,
  { signal }: TransferContext,
  talk: () => Promise<void>
): Promise<ScriptEnd> {
  try {
    await untilAbort(talk(), signal)
    return await script.ended()
  } catch (error) {
    script.cancel()
    throw error
  }
}

function succeed({ exitCode, stderr }: ScriptEnd, action: string): void {
  if (exitCode !== 0) throw transferError(action, reasonIn(stderr))
}
