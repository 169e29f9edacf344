/**
 * The regular expression for a pattern of Go's filepath.Match, or undefined when the pattern is malformed.
 * Grammar: https://pkg.go.dev/path/filepath#Match (which notices a malformed end only when it gets there; we always
 * do). On Windows a backslash separates and so cannot escape.
 */
export function compileGlob(pattern: string, isWindows: boolean): RegExp | undefined {
  const reader = new PatternReader(Array.from(pattern), isWindows)
  const parts: string[] = []
  for (let next = reader.take(); next !== undefined; next = reader.take()) {
    const part = toExpression(next, reader, isWindows)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return new RegExp(`^${parts.join('')}$`, 'su')
}

/** True when a pattern is more than a plain path. */
export function hasGlobMeta(pattern: string, isWindows: boolean): boolean {
  return (isWindows ? /[*?[]/ : /[*?[\\]/).test(pattern)
}

function toExpression(next: string, reader: PatternReader, isWindows: boolean): string | undefined {
  const other = isWindows ? '[^\\\\/]' : '[^/]'
  if (next === '*') return `${other}*`
  if (next === '?') return other
  if (next === '[') return characterClass(reader)
  if (next !== '\\' || isWindows) return literal(next)
  const escaped = reader.take()
  return escaped === undefined ? undefined : literal(escaped)
}

/** What follows `[`: an optional `^`, then at least one character or range, then `]`. */
function characterClass(reader: PatternReader): string | undefined {
  const isNegated = reader.skip('^')
  let ranges = ''
  for (let isFirst = true; isFirst || !reader.skip(']'); isFirst = false) {
    const low = reader.member()
    const high = low !== undefined && reader.skip('-') ? reader.member() : low
    if (low === undefined || high === undefined) return undefined
    // A range that runs backwards is well-formed and matches nothing.
    if (codeOf(low) <= codeOf(high)) ranges += `${literal(low)}-${literal(high)}`
  }
  return `[${isNegated ? '^' : ''}${ranges}]`
}

function literal(character: string): string {
  return `\\u{${codeOf(character).toString(16)}}`
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

class PatternReader {
  private position = 0

  constructor(
    private readonly characters: readonly string[],
    private readonly isWindows: boolean
  ) {}

  take(): string | undefined {
    return this.characters[this.position++]
  }

  skip(character: string): boolean {
    if (this.characters[this.position] !== character) return false
    this.position += 1
    return true
  }

  /** A character of a class, which `-` and `]` can be only when escaped. */
  member(): string | undefined {
    const next = this.take()
    if (next === '-' || next === ']') return undefined
    return next === '\\' && !this.isWindows ? this.take() : next
  }
}
