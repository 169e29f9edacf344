const keptLines = 15
const longestLine = 500

/** The last lines of a script's output, for the message when it fails. Memory stays flat whatever is printed. */
export class OutputTail {
  private readonly lines: string[] = []

  add(line: string): void {
    this.lines.push(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)
    if (this.lines.length > keptLines) this.lines.shift()
  }

  text(): string {
    return this.lines.join('\n')
  }
}
