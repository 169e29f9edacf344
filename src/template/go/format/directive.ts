import type { GoValue } from '../value.js'
import { type Flags, noFlags } from './flags.js'

/** One `%…` of a format, read up to and including its verb. */
export interface Directive {
  readonly flags: Flags
  /** Undefined when the format ends before it. */
  readonly verb: string | undefined
  /** Offset in the format behind the verb. */
  readonly end: number
  /** Index of the argument that it is about. */
  readonly argument: number
  /** False when an index such as `[3]` is malformed or names no argument. */
  readonly hasGoodIndex: boolean
  /** Whether this directive had an index of its own. */
  readonly hasIndex: boolean
  /** What Go prints first when a `*` finds no usable width or precision. */
  readonly complaint: string
}

interface Cursor {
  readonly format: string
  readonly args: readonly GoValue[]
  position: number
  argument: number
  hasGoodIndex: boolean
  hasIndex: boolean
  complaint: string
}

/** Beyond this Go takes a width or precision for a mistake. */
const largestCount = 1_000_000

/** Reads a directive; `start` is the offset behind `%`, `argument` the index of the next argument. */
export function readDirective(
  format: string,
  start: number,
  args: readonly GoValue[],
  argument: number
): Directive {
  const cursor: Cursor = {
    format,
    args,
    position: start,
    argument,
    hasGoodIndex: true,
    hasIndex: false,
    complaint: ''
  }
  const signs = readSigns(cursor)
  const indexBefore = readIndex(cursor)
  const { width, isLeft, ends: indexUsed } = readWidth(cursor, indexBefore)
  const { precision, isIndexed } = readPrecision(cursor, indexBefore && !indexUsed)
  if (!isIndexed) readIndex(cursor)
  const verb = readVerb(cursor)
  const minus = signs.includes('-') || isLeft
  const plain = { plus: signs.includes('+'), sharp: signs.includes('#'), minus, width, precision }
  const flags = { ...noFlags, ...plain, space: signs.includes(' '), zero: signs.includes('0') && !minus }
  const { position: end, hasGoodIndex, hasIndex, complaint } = cursor
  return {
    flags: verb === 'v' || verb === 'w' ? forPlainVerb(flags) : flags,
    verb,
    end,
    argument: cursor.argument,
    hasGoodIndex,
    hasIndex,
    complaint
  }
}

/** With `%v` (and `%w`, which a template cannot use but Go reads alike) the signs `#` and `+` ask for another form of the whole value. */
function forPlainVerb(flags: Flags): Flags {
  return { ...flags, plus: false, sharp: false, isGoSyntax: flags.sharp, showsNames: flags.plus }
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.position
  const found = pattern.exec(cursor.format)?.[0]
  cursor.position += found?.length ?? 0
  return found
}

function readSigns(cursor: Cursor): string {
  return take(cursor, /[-+# 0]*/y) ?? ''
}

function readVerb(cursor: Cursor): string | undefined {
  return take(cursor, /[^]/uy)
}

/** `[2]` before a width, a precision or the verb; true when one was there and well-formed. */
function readIndex(cursor: Cursor): boolean {
  if (cursor.format.charAt(cursor.position) !== '[') return false
  cursor.hasIndex = true
  const text = take(cursor, /\[[^\]]*\]/y)
  if (text === undefined) cursor.position++
  const index = /^\[\d+\]$/.test(text ?? '') ? Number(text?.slice(1, -1)) : undefined
  const isGood = index !== undefined && index >= 1 && index <= cursor.args.length
  if (isGood) cursor.argument = index - 1
  else cursor.hasGoodIndex = false
  return index !== undefined && index <= largestCount
}

interface Width {
  readonly width: number | undefined
  /** A negative `*` puts the blanks behind. */
  readonly isLeft: boolean
  /** True when a `*` used up the index before it. */
  readonly ends: boolean
}

function readWidth(cursor: Cursor, isIndexed: boolean): Width {
  if (take(cursor, /\*/y) !== undefined) {
    const count = readCountArgument(cursor)
    if (count === undefined) cursor.complaint += '%!(BADWIDTH)'
    return { width: count === undefined ? undefined : Math.abs(count), isLeft: (count ?? 0) < 0, ends: true }
  }
  const width = readCount(cursor)
  if (isIndexed && width !== undefined) cursor.hasGoodIndex = false
  return { width, isLeft: false, ends: false }
}

function readPrecision(
  cursor: Cursor,
  isIndexed: boolean
): { readonly precision: number | undefined; readonly isIndexed: boolean } {
  if (take(cursor, /\./y) === undefined) return { precision: undefined, isIndexed }
  if (isIndexed) cursor.hasGoodIndex = false
  const isIndexedNow = readIndex(cursor)
  if (take(cursor, /\*/y) === undefined) return { precision: readCount(cursor) ?? 0, isIndexed: isIndexedNow }
  const count = readCountArgument(cursor)
  const precision = count === undefined || count < 0 ? undefined : count
  if (precision === undefined) cursor.complaint += '%!(BADPREC)'
  return { precision, isIndexed: false }
}

/** A number too large to be meant ends the format there, as in Go, which looks before it takes the last digit. */
function readCount(cursor: Cursor): number | undefined {
  const text = take(cursor, /\d+/y)
  if (text === undefined) return undefined
  if (Number(text.slice(0, -1)) <= largestCount) return Number(text)
  cursor.position = cursor.format.length
  return undefined
}

function readCountArgument(cursor: Cursor): number | undefined {
  const value = cursor.args[cursor.argument]
  if (cursor.argument < cursor.args.length) cursor.argument++
  if (typeof value !== 'bigint') return undefined
  const count = Number(value)
  return Math.abs(count) <= largestCount ? count : undefined
}
