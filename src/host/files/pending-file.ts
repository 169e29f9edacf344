import { randomUUID } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { CreateOptions, PendingFile } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import { renameDurably, renameWithPatience } from './durable.js'
import { withFileErrors } from './file-error.js'
import { makeParents } from './parents.js'
import { writeFileStream } from './file-sink.js'

/** Opens a file beside its final name. Writers of the same path who do not `resume` never share bytes. */
export async function createPendingFile(path: string, options: CreateOptions = {}): Promise<PendingFile> {
  const target = resolve(path)
  return await withFileErrors('create', target, async () => {
    await makeParents(target)
    const resumablePath = `${target}.part`
    const temporaryPath = options.resume === true ? resumablePath : `${target}.${randomUUID()}.part`
    // The permissions from the start, so that a secret is never readable by others, not even half written.
    const handle = await open(temporaryPath, options.resume === true ? 'a' : 'wx', options.mode)
    const { size } = await handle.stat()
    const { mode, durable = true } = options
    return new BesideFile({ target, resumablePath, temporaryPath, mode, durable }, handle, size)
  })
}

interface Facts {
  readonly target: string
  readonly resumablePath: string
  readonly temporaryPath: string
  readonly mode: number | undefined
  readonly durable: boolean
}

class BesideFile implements PendingFile {
  readonly temporaryPath: string
  readonly sink: Writable
  private isOpen = true

  constructor(
    private readonly facts: Facts,
    private readonly handle: FileHandle,
    readonly resumedBytes: number
  ) {
    this.temporaryPath = facts.temporaryPath
    this.sink = writeFileStream(handle, facts.target)
  }

  async commit(): Promise<void> {
    if (!this.isOpen)
      throw new BuildError('IB_INTERNAL', `${this.facts.target} was committed or discarded before`)
    const { target, temporaryPath, mode, durable } = this.facts
    await withFileErrors('write', target, async () => {
      this.sink.end()
      await finished(this.sink)
      if (mode !== undefined) await this.handle.chmod(mode)
      if (durable) await this.handle.sync()
      await this.close()
      await (durable ? renameDurably : renameWithPatience)(temporaryPath, target)
    })
  }

  async discard({ keep = false } = {}): Promise<void> {
    if (!this.isOpen) return
    const { target, temporaryPath, resumablePath } = this.facts
    await withFileErrors('delete', target, async () => {
      await this.stopWriting()
      await this.close()
      if (!keep) await rm(temporaryPath, { force: true })
      else if (temporaryPath !== resumablePath) await renameWithPatience(temporaryPath, resumablePath)
    })
  }

  /** Ends the sink after the write under way, which must not meet a closed handle. */
  private async stopWriting(): Promise<void> {
    const closed = new Promise<void>(settle => {
      if (this.sink.closed) settle()
      else this.sink.once('close', settle)
    })
    this.sink.destroy()
    await closed
  }

  private async close(): Promise<void> {
    this.isOpen = false
    await this.handle.close()
  }
}
