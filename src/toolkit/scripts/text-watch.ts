import { unmet } from './expectation.js'
import { compilePattern } from './pattern.js'

export interface WantedText {
  /** Texts of which each must be in some line. */
  readonly contains: readonly string[]
  /** Regular expressions of which each must match some line. */
  readonly matches: readonly string[]
}

/** Looks for texts in lines as they come, without keeping them. */
export class TextWatch {
  private readonly missing: Set<string>
  private readonly unmatched: Map<string, RegExp>
  private lines = 0

  constructor({ contains, matches }: WantedText) {
    this.missing = new Set(contains)
    this.unmatched = new Map(matches.map(pattern => [pattern, compilePattern('matches', pattern)]))
  }

  take(line: string): void {
    this.lines += 1
    for (const text of this.missing) if (line.includes(text)) this.missing.delete(text)
    for (const [pattern, regular] of this.unmatched) if (regular.test(line)) this.unmatched.delete(pattern)
  }

  /** Throws IB_SMOKE_TEST_FAILED for what has not been seen. `where`: `the output`, `/etc/motd` … */
  verify(where: string): void {
    const found = `${where} of ${this.lines} ${this.lines === 1 ? 'line' : 'lines'} without it`
    for (const text of this.missing) throw unmet(`"${text}" in ${where}`, found)
    for (const pattern of this.unmatched.keys())
      throw unmet(`a line of ${where} to match /${pattern}/`, found)
  }
}
