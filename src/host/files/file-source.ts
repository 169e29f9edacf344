import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadOptions } from '../../contracts/host.js'
import { fileError } from './file-error.js'

/** Big enough that hashing and copying are not bound by calls, small enough to stay flat with many streams. */
const usualChunkBytes = 256 * 1024

/** A stream over the bytes from `start` up to, not including, `end`; its errors are those of `fileError`. */
export function readFileStream(
  path: string,
  { start = 0, end = Infinity, chunkBytes = usualChunkBytes }: ReadOptions = {}
): Readable {
  return new FileSource(path, start, end, chunkBytes)
}

class FileSource extends Readable {
  private handle: FileHandle | undefined

  constructor(
    private readonly path: string,
    private position: number,
    private readonly end: number,
    private readonly chunkBytes: number
  ) {
    super({ highWaterMark: chunkBytes })
  }

  override _construct(done: (error?: Error | null) => void): void {
    open(this.path, 'r').then(handle => {
      this.handle = handle
      done()
    }, this.reportTo(done))
  }

  override _read(): void {
    this.readChunk().then(
      chunk => this.push(chunk),
      this.reportTo(error => this.destroy(error))
    )
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.handle === undefined) {
      done(error)
      return
    }
    this.handle.close().then(
      () => done(error),
      () => done(error)
    )
  }

  private async readChunk(): Promise<Buffer | null> {
    const wanted = Math.min(this.chunkBytes, this.end - this.position)
    if (wanted <= 0 || this.handle === undefined) return null
    const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(wanted), 0, wanted, this.position)
    this.position += bytesRead
    return bytesRead === 0 ? null : buffer.subarray(0, bytesRead)
  }

  private reportTo(tell: (error: Error) => void): (error: unknown) => void {
    return error => void fileError('read', this.path, error).then(tell)
  }
}
