import type { Readable } from 'node:stream'
import { LineSplitter } from '../../../core/line-splitter.js'

/** One stream of a command: its lines as they come, and its last bytes. */
export class Output {
  private readonly decoder = new TextDecoder()
  private readonly kept: Buffer[] = []
  private keptBytes = 0
  private isCut = false
  private readonly lines: LineSplitter | undefined

  constructor(
    private readonly keepBytes: number,
    onLine: ((line: string) => void) | undefined
  ) {
    this.lines = onLine === undefined ? undefined : new LineSplitter(onLine)
  }

  /** Reads a stream to its end. */
  collect(stream: Readable): void {
    stream.on('data', (chunk: Buffer) => {
      this.keep(chunk)
      this.lines?.write(this.decoder.decode(chunk, { stream: true }))
    })
  }

  /** To be called when everything has been read: gives the last line if it has no end. */
  end(): void {
    this.lines?.write(this.decoder.decode())
    this.lines?.end()
  }

  /** The last bytes as text, not starting within a character. */
  text(): string {
    const all = Buffer.concat(this.kept)
    if (!this.isCut && all.length <= this.keepBytes) return all.toString('utf8')
    let start = Math.max(0, all.length - this.keepBytes)
    while (start < all.length && ((all[start] ?? 0) & 0xc0) === 0x80) start += 1
    return all.toString('utf8', start)
  }

  private keep(chunk: Buffer): void {
    this.kept.push(chunk)
    this.keptBytes += chunk.length
    for (
      let [first] = this.kept;
      first && this.keptBytes - first.length >= this.keepBytes;
      [first] = this.kept
    ) {
      this.isCut = true
      this.keptBytes -= first.length
      this.kept.shift()
    }
  }
}
