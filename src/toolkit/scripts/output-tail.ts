import { shorten } from '../../core/shorten.js'

export interface TailLimits {
  readonly lines: number
  /** Characters of a line. */
  readonly width: number
}

/** What fits into a message. */
const forMessages: TailLimits = { lines: 15, width: 500 }

/** The last lines of a program's output. Memory stays flat whatever is printed. */
export class OutputTail {
  private readonly kept: string[] = []

  constructor(private readonly limits: TailLimits = forMessages) {}

  add(line: string): void {
    this.kept.push(shorten(line, this.limits.width))
    if (this.kept.length > this.limits.lines) this.kept.shift()
  }

  text(): string {
    return this.kept.join('\n')
  }
}
