import { strayByteOf } from '../bytes.js'

const named: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\'
}

/** True for what Go prints as it is: letters, marks, numbers, punctuation, symbols and the plain space. */
export function isPrintable(character: string): boolean {
  return /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)
}

/** A text as a Go string constant, on request with nothing but ASCII in it. */
export function quoteText(text: string, asciiOnly: boolean): string {
  return `"${Array.from(text, character => escape(character, '"', asciiOnly)).join('')}"`
}

/** A character as a Go character constant. */
export function quoteCharacter(character: string, asciiOnly: boolean): string {
  return `'${escape(character, "'", asciiOnly)}'`
}

/** True if a text can stand between backticks without any change. */
export function canStandInBackticks(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters other than the tab cannot
  return !/[\u0000-\u0008\u000a-\u001f\u007f`\ufeff\ufffd]|\p{Cs}/u.test(text)
}

function escape(character: string, quote: string, asciiOnly: boolean): string {
  if (character === quote) return `\\${quote}`
  const name = named[character]
  if (name !== undefined) return name
  const stray = strayByteOf(character)
  if (stray !== undefined) return `\\x${stray.toString(16)}`
  const code = character.codePointAt(0) ?? 0
  if (isPrintable(character) && (code < 0x80 || !asciiOnly)) return character
  const hex = code.toString(16)
  if (code < 0x80) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
