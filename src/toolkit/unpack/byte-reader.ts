import { BuildError } from '../../core/errors.js'

/** Takes a stream apart by byte counts. Holds at most one chunk of the source besides what `take` gathers. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** Exactly that many bytes, or undefined when the source ends before the first. Rejects when it ends among them. */
  async take(count: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = []
    for await (const part of this.parts(count, true)) parts.push(part)
    return parts.length === 0 && count > 0 ? undefined : Buffer.concat(parts)
  }

  /** The next `count` bytes in the pieces in which they come. */
  async *parts(count: number, mayBeAbsent = false): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.rest.length === 0 && !(await this.refill())) {
        if (mayBeAbsent && left === count) return
        throw new BuildError('IB_FILE_IO', `it ends early: ${left} bytes are missing`)
      }
      const part = this.rest.subarray(0, left)
      this.rest = this.rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async skip(count: number): Promise<void> {
    const parts = this.parts(count)
    while ((await parts.next()).done !== true);
  }

  /** Reads to the end of the source, so that what feeds it can finish. */
  async drain(): Promise<void> {
    this.rest = Buffer.alloc(0)
    while (await this.refill()) this.rest = Buffer.alloc(0)
  }

  private async refill(): Promise<boolean> {
    const next = await this.source.next()
    if (next.done === true) return false
    this.rest = next.value
    return true
  }
}
