/** The lines of a text, each with its line end, and where in the text they are. */
export interface Lines {
  readonly all: readonly string[]
  /** Offset of the first character of a line; lines count from 0, and the one after the last begins at the end. */
  start(line: number): number
  /** The line in which an offset is. */
  at(offset: number): number
}

/** Cuts a text behind each line feed. */
export function linesOf(text: string): Lines {
  const all = text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
  const starts = [0]
  for (const line of all) starts.push((starts.at(-1) ?? 0) + line.length)
  const at = (offset: number): number => {
    let low = 0
    let high = all.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }
  return { all, start: line => starts[line] ?? text.length, at }
}
