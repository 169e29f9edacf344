import type { Readable } from 'node:stream'
import { longestLine } from '../../../core/longest-line.js'

/** One stream of a command: its lines as they come, and its last bytes. */
export class Output {
  private readonly decoder = new TextDecoder()
  private readonly kept: Buffer[] = []
  private keptBytes = 0
  private isCut = false
  private rest = ''
  private endedWithReturn = false

  constructor(
    private readonly keepBytes: number,
    private readonly onLine: ((line: string) => void) | undefined
  ) {}

  /** Reads a stream to its end. */
  collect(stream: Readable): void {
    stream.on('data', (chunk: Buffer) => {
      this.keep(chunk)
      this.split(this.decoder.decode(chunk, { stream: true }))
    })
  }

  /** To be called when everything has been read: gives the last line if it has no end. */
  end(): void {
    this.split(this.decoder.decode())
    if (this.rest !== '') this.onLine?.(this.rest)
    this.rest = ''
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

  /** Lines end with LF, CR LF, or a CR alone, which is how programs redraw a progress line. */
  private split(text: string): void {
    if (text === '' || this.onLine === undefined) return
    // The LF of a CR LF that was cut in two: its line has been given already.
    const fresh = this.endedWithReturn && text.startsWith('\n') ? text.slice(1) : text
    this.endedWithReturn = text.endsWith('\r')
    const lines = fresh.split(/\r\n|\n|\r/)
    const last = lines.pop() ?? ''
    for (const line of lines) {
      const whole = this.rest + line
      this.onLine(whole)
      // Its length says that there is more to come.
      if (whole.length === longestLine) this.onLine('')
      this.rest = ''
    }
    this.rest += last
    for (; this.rest.length > longestLine; this.rest = this.rest.slice(longestLine)) {
      this.onLine(this.rest.slice(0, longestLine))
    }
  }
}
