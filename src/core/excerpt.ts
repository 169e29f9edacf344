import { legibleLine } from './legible.js'
import type { Place } from './place.js'
import { ellipsis } from './shorten.js'

/** A line of what the user wrote, with a part of it to be marked. */
export interface Excerpt {
  /** Number of the line, from 1. */
  readonly line: number
  /** As it can be shown: without tabs and control characters, and cut around the part if it is long. */
  readonly text: string
  /** Where the part begins and how wide it is, in columns of a terminal. */
  readonly start: number
  readonly width: number
}

/** The texts of files that the user gave, from which lines are shown where something is wrong in them. */
export interface Sources {
  /** @param hasValues the file holds values of variables, of which none is shown: they may be secrets that nobody named yet */
  add(file: string, text: string, options?: { readonly hasValues?: boolean }): void
  /** @param hide puts something of the same length in the place of secrets */
  excerptOf(place: Place, hide: (line: string) => string): Excerpt | undefined
}

const widest = 100
/** How much is shown before the marked part of a line that is cut. */
const before = 40

export function createSources(): Sources {
  const files = new Map<string, () => readonly string[]>()
  return {
    add(file, text, { hasValues = false } = {}) {
      let lines: readonly string[] | undefined
      const shown = (line: string): string => (hasValues ? withoutValues(line) : line)
      files.set(file, () => (lines ??= text.split('\n').map(shown)))
    },
    excerptOf(place, hide) {
      const line = files.get(place.file)?.()[place.line - 1]
      // Cut only then: what is left of a secret that is cut is nothing that could be recognised.
      return line === undefined ? undefined : cut(hide(line), place)
    }
  }
}

/** A key with its colon; or a text, whether it ends or not; or what stands bare. */
const keyOrValue = /((?:^|[{,])\s*"(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*\\?"?|[^\s{}[\],:"]+/g

/** Shows only the keys of a line of JSON, however broken it is; the line keeps its length. */
export function withoutValues(line: string): string {
  return line.replace(keyOrValue, (found: string, key: string | undefined) => key ?? blotted(found))
}

/** A value of the same length in the same quotes, of which nothing can be read. */
export function blotted(value: string): string {
  return value.replace(/(?!^"|"$)[^]/g, '•')
}

function cut(
  line: string,
  { line: number, endLine = number, column, endColumn = column + 1 }: Place
): Excerpt {
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line
  const start = Math.min(column - 1, whole.length)
  const end = Math.min(endLine > number ? column : endColumn - 1, whole.length)
  const from = whole.length <= widest ? 0 : Math.max(0, Math.min(start - before, whole.length - widest))
  const to = Math.min(whole.length, from + widest)
  const head = (from > 0 ? ellipsis : '') + legibleLine(whole.slice(from, start))
  const part = legibleLine(whole.slice(start, Math.min(end, to)))
  const tail = legibleLine(whole.slice(Math.min(end, to), to)) + (to < whole.length ? ellipsis : '')
  return { line: number, text: head + part + tail, start: columns(head), width: Math.max(1, columns(part)) }
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const joined = /\p{Mark}|\p{Cf}/u

/** How many columns of a terminal a text takes. */
function columns(text: string): number {
  let count = 0
  for (const character of text) count += joined.test(character) ? 0 : wide.test(character) ? 2 : 1
  return count
}
