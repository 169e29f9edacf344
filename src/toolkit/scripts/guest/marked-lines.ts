/**
 * Takes the lines of one stream of a batch apart: what scripts print goes to `onLine`, reports of our own program
 * (`NONCE WORDS`) to `onMark`. Before each report the program prints a line end, in case the script's last line has
 * none; an empty line is therefore held back until it is clear whether it is that one or the script's own.
 */
export class MarkedLines {
  private holdsBlank = false

  constructor(
    private readonly nonce: string,
    private readonly onLine: (line: string) => void,
    private readonly onMark: (words: readonly string[]) => void
  ) {}

  take(line: string): void {
    if (line.startsWith(`${this.nonce} `)) {
      this.holdsBlank = false
      this.onMark(line.trimEnd().split(' ').slice(1))
      return
    }
    this.end()
    if (line === '') this.holdsBlank = true
    else this.onLine(line)
  }

  /** The stream is over: what was held back was the script's. */
  end(): void {
    if (this.holdsBlank) this.onLine('')
    this.holdsBlank = false
  }
}
