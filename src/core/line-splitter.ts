import { longestLine } from './longest-line.js'

/**
 * Cuts text that comes in pieces into lines. Lines end with LF, CR LF, or a CR alone, which is how programs redraw a
 * progress line.
 */
export class LineSplitter {
  private rest = ''
  private endedWithReturn = false

  constructor(private readonly onLine: (line: string) => void) {}

  /** Takes the next piece and gives the lines that it completes. */
  write(text: string): void {
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

  /** Gives the last line if it has no end. */
  end(): void {
    if (this.rest !== '') this.onLine(this.rest)
    this.rest = ''
  }
}
