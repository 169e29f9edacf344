import type { Place } from '../../core/place.js'
import type { JsonValue } from './json-value.js'
import { isList, isObject } from './json-value.js'
import { linesOf } from './lines.js'

/** A file's text as its author sets it out. */
export interface SourceText {
  readonly text: string
  /** Offset of a place's first character. */
  start(place: Place): number
  /** Offset behind a place's last character. */
  end(place: Place): number
  /** What stands before the first character of the line of an offset, when it is only blanks. */
  indentAt(offset: number): string | undefined
  /** A value as it would be written at that indent; undefined: within a line. */
  write(value: JsonValue, indent: string | undefined): string
  readonly lineEnd: string
}

export function createSourceText(text: string): SourceText {
  const lines = linesOf(text)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  const offset = (line: number, column: number): number => lines.start(line - 1) + column - 1
  return {
    text,
    lineEnd,
    start: ({ line, column }) => offset(line, column),
    end: ({ line, column, endLine = line, endColumn = column }) => offset(endLine, endColumn),
    indentAt(at) {
      const before = text.slice(lines.start(lines.at(at)), at)
      return /^[ \t]*$/.test(before) ? before : undefined
    },
    write: (value, indent) => write(value, indent, { unit, lineEnd })
  }
}

interface Style {
  readonly unit: string
  readonly lineEnd: string
}

/** Lists of plain values stay within a line, as people write them. */
function write(value: JsonValue, indent: string | undefined, style: Style): string {
  const isPlainList = isList(value) && !value.some(item => isList(item) || isObject(item))
  if (indent === undefined || isPlainList) return writeInLine(value)
  return JSON.stringify(value, null, style.unit).replaceAll('\n', `${style.lineEnd}${indent}`)
}

function writeInLine(value: JsonValue): string {
  if (isList(value)) return `[${value.map(writeInLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeInLine(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
