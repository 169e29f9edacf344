/** The range of an action in a text. */
interface Range {
  readonly start: number
  readonly end: number
}

const lineEnd = /[\n\r\u2028\u2029]/g

/**
 * The actions of a text that begin with a field and end on their line: `{{ .Name … }}`. Goes through the text once,
 * which a regular expression would do once for every `{{` that is never closed.
 */
export function findFieldActions(text: string): readonly Range[] {
  const found: Range[] = []
  let close = 0
  let newLine = 0
  let at = 0
  for (;;) {
    const start = text.indexOf('{{', at)
    if (start < 0) return found
    at = start + 1
    const dot = start + (/\s/.test(text.charAt(start + 2)) ? 3 : 2)
    if (text.charAt(dot) !== '.') continue
    if (close <= dot) close = text.indexOf('}}', dot + 1)
    if (close < 0) return found
    if (newLine <= dot) newLine = nextLineEnd(text, dot + 1)
    // A single line end may stand right before the closing braces, as any blank may.
    if (newLine < close - 1) continue
    found.push({ start, end: close + 2 })
    at = close + 2
  }
}

function nextLineEnd(text: string, from: number): number {
  lineEnd.lastIndex = from
  return lineEnd.exec(text)?.index ?? text.length
}
