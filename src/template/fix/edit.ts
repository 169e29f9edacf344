/** A stretch of a file's text, by offsets, and what stands there instead. */
export interface Edit {
  readonly start: number
  /** Exclusive; the same as `start` for what is only inserted. */
  readonly end: number
  readonly text: string
}

/** Edits in the order of the text; what is inserted comes before what is replaced at the same place. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The text between two offsets with sorted edits made, all of which lie between them. */
export function applyEdits(text: string, edits: readonly Edit[], from = 0, to = text.length): string {
  let at = from
  let result = ''
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at, to)
}
