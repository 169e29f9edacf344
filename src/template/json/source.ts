import type { Place } from '../../core/place.js'

/** One file's text, and where in it any offset stands. Offsets count UTF-16 code units. */
export interface Source {
  readonly file: string
  readonly text: string
  /** The range from one offset up to, not including, another. */
  place(start: number, end: number): Place
}

/** Indexes the lines of a text once, so that each place costs only a binary search. */
export function createSource(text: string, file: string): Source {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)

  function lineOf(offset: number): number {
    let low = 0
    let high = lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }

  function place(start: number, end: number): Place {
    const line = lineOf(start)
    const endLine = lineOf(end)
    return {
      file,
      line: line + 1,
      column: start - (lineStarts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: end - (lineStarts[endLine] ?? 0) + 1
    }
  }

  return { file, text, place }
}
