import type { StringNode } from '../../core/syntax.js'
import { characterName } from './characters.js'
import type { Reader } from './reader.js'

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t']
])
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What may follow a string's closing quote. Anything else means that the quote was not meant to close it. */
const afterString = /[^\s,:;}\]=>"'/#<-]/y
/** Quotes that people use or that word processors make, each with what closes it. */
const wrongQuotes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['‘', '’']
])

/** True when the cursor stands at a quote, be it the right one or not. */
export function startsString(reader: Reader): boolean {
  const quote = reader.peek()
  return quote === '"' || wrongQuotes.has(quote)
}

/** The string at the cursor; undefined when it does not end, which has been reported then. */
export function parseString(reader: Reader): StringNode | undefined {
  const start = reader.position
  const opening = reader.peek()
  const closing = wrongQuotes.get(opening) ?? '"'
  const close = findClose(reader, closing)
  if (close === undefined) return undefined
  const value = decode(reader, start + 1, close)
  reader.position = close + 1
  if (closing !== '"') {
    reader.report(start, close + 1, `the text is in ${opening}…${closing} quotes`, {
      hint: 'JSON knows only the straight double quote: "…"'
    })
  } else if (reader.match(afterString) !== undefined) {
    return reportInnerQuote(reader, close)
  }
  const place = reader.place(start, close + 1)
  return { kind: 'string', value, place, placeAt: createPlaceAt(reader, start + 1, close) }
}

function reportInnerQuote(reader: Reader, close: number): undefined {
  reader.report(close, close + 1, 'the string ends at this quote, but more text follows right behind it', {
    hint: 'write a double quote inside a string as \\"'
  })
}

/** Offset of the closing quote on the same line. */
function findClose(reader: Reader, closing: string): number | undefined {
  const { text, position: start } = reader
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === closing) return at
    if (char === '\n') break
    if (char === '\\' && text.charAt(at + 1) !== '\n') at++
  }
  const lineEnd = text.slice(start).search(/\r?\n|$/)
  reader.report(start, start + lineEnd, 'the string that starts here is not closed on its line', {
    hint: `close it with ${closing === '"' ? 'a double quote' : closing}; write a line break inside a string as \\n`
  })
  return undefined
}

/** Go's decoder replaces what is no character by U+FFFD; so do we: https://pkg.go.dev/encoding/json#Unmarshal */
function decode(reader: Reader, start: number, end: number): string {
  const { text } = reader
  let value = ''
  let copied = start
  let controlAt: number | undefined
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20) controlAt ??= at
    if (code !== 0x5c) continue
    const length = escapeLength(text, at)
    value += text.slice(copied, at) + decodeEscape(reader, at, length)
    copied = at + length
    at = copied - 1
  }
  if (controlAt !== undefined) reportControl(reader, controlAt)
  return (value + text.slice(copied, end)).replace(loneSurrogate, '\ufffd')
}

function reportControl(reader: Reader, at: number): void {
  const char = reader.text.charAt(at)
  const code = char.charCodeAt(0).toString(16).padStart(4, '0')
  const written = char === '\t' ? '\\t' : char === '\r' ? '\\r' : `\\u${code}`
  reader.report(at, at + 1, `${characterName(char)} stands inside a string`, {
    hint: `write it as ${written}`
  })
}

function decodeEscape(reader: Reader, at: number, length: number): string {
  const { text } = reader
  if (length === 6) return String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16))
  const letter = text.charAt(at + 1)
  const value = escapes.get(letter)
  if (value !== undefined) return value
  const message =
    letter === 'u'
      ? '`\\u` must be followed by four hexadecimal digits'
      : `\`\\${letter}\` is no escape of JSON`
  reader.report(at, at + 2, message, { hint: 'write a backslash inside a string as \\\\' })
  return letter
}

/** Each escape, also a wrong one, stands for one UTF-16 code unit; this is how many it is written with. */
function escapeLength(text: string, at: number): number {
  return /^\\u[\da-fA-F]{4}/.test(text.slice(at, at + 6)) ? 6 : 2
}

function createPlaceAt(reader: Reader, start: number, end: number): NonNullable<StringNode['placeAt']> {
  const { text } = reader
  // Places are mostly asked for from left to right, and the next is counted on from the last.
  let known = { index: 0, at: start }
  const offsetOf = (index: number): number => {
    let { index: i, at } = index < known.index ? { index: 0, at: start } : known
    for (; i < index && at < end; i++) at += text.charAt(at) === '\\' ? escapeLength(text, at) : 1
    known = { index: i, at }
    return Math.min(at, end)
  }
  return (from, to) => reader.place(offsetOf(from), offsetOf(to))
}
