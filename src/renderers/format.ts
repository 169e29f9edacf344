import type { Failure } from '../core/errors.js'
import type { Excerpt } from '../core/excerpt.js'
import { formatPlace } from '../core/place.js'

/** Elapsed time as a clock shows it: `0:07`, `12:30`, `1:02:03`. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number): string => value.toString().padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** An event's time to the second, as RFC 3339 has it. */
export function rfc3339(time: string): string {
  return time.replace(/\.\d+(?=Z$)/, '')
}

/** A problem or failure in lines: where, what, its code (docs/errors.md explains it), and what to do. */
export function explain(
  { code, message, hint, place, excerpt }: Failure,
  severity: 'error' | 'warning' = 'error'
): readonly string[] {
  const where = place === undefined ? '' : `${formatPlace(place)}: `
  const first = `${where}${severity}: ${message} [${code}]`
  const shown = excerpt === undefined ? [] : marked(excerpt)
  return [first, ...shown, ...(hint === undefined ? [] : indented(`  hint: ${hint}`))]
}

/** The line with its number, and below it the mark. */
function marked({ line, text, start, width }: Excerpt): readonly string[] {
  const number = line.toString().padStart(5)
  return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${' '.repeat(start)}${'^'.repeat(width)}`]
}

/** A text in lines, those after the first set in. */
export function indented(text: string): readonly string[] {
  const [first = '', ...others] = text.split('\n')
  return [first, ...others.map(line => `    ${line}`)]
}
