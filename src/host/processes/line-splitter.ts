import { StringDecoder } from 'node:string_decoder'
import { longestLine } from '../../core/longest-line.js'

/**
 * Cuts a stream of bytes into lines of UTF-8 text. Lines end with LF, CR LF, or a CR alone, which is how programs
 * redraw a progress line.
 */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8')
  private rest = ''
  private endedWithReturn = false

  constructor(private readonly onLine: (line: string) => void) {}

  /** Takes the next bytes and gives the lines they complete. */
  write(chunk: Uint8Array): void {
    this.split(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)))
  }

  /** Gives the last line if it has no end. */
  end(): void {
    this.split(this.decoder.end())
    if (this.rest !== '') this.onLine(this.rest)
    this.rest = ''
  }

  private split(text: string): void {
    if (text === '') return
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
    while (this.rest.length > longestLine) {
      this.onLine(this.rest.slice(0, longestLine))
      this.rest = this.rest.slice(longestLine)
    }
  }
}
