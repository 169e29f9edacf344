import { Buffer } from 'node:buffer'
import { textOf } from './bytes.js'

const integer = /^([+-]?)(?:0[xX]_?([\da-fA-F_]+)|0[oO]?_?([0-7_]+)|0[bB]_?([01_]+)|([1-9][\d_]*|0))$/
const decimal = /^[+-]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?$/
const complex = /^[+-]?[\d.][\d_.+-]*i$/
const hexFloat = /^([+-]?)0[xX]([\da-fA-F_]*)\.?([\da-fA-F_]*)[pP]([+-]?\d+)$/
const escape = /\\(?:x([\da-fA-F]{2})|([0-7]{3})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([abfnrtv\\'"]))/y
const letters: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v'
}
const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

/**
 * The value of a number as Go's text/template reads it: a bigint is an int, a number a float64; or what is
 * wrong with it. Grammar: https://go.dev/ref/spec#Integer_literals
 */
export function parseGoNumber(text: string): bigint | number | { readonly fault: string } {
  if (complex.test(text)) return { fault: `the complex number ${text} is not supported` }
  if (!/^_|__|_$|_[^\da-fA-F]|[^\da-fA-FxXoObB]_/.test(text)) {
    const whole = integer.exec(text)
    if (whole !== null) return checkRange(text, integerOf(whole))
    if (/[.eE]/.test(text) && decimal.test(text)) return checkFloat(text, Number(text.replaceAll('_', '')))
    const hex = hexFloat.exec(text)
    if (hex !== null && `${hex[2] ?? ''}${hex[3] ?? ''}` !== '') return checkFloat(text, hexFloatOf(hex))
  }
  const isSum = /^.+(?<![eEpP])[+-]/.test(text)
  return { fault: `\`${text}\` is no number${isSum ? ', and templates do not calculate' : ''}` }
}

function integerOf([, sign = '', hex, octal, binary, plain]: RegExpExecArray): bigint {
  const digits =
    hex !== undefined
      ? `0x${hex}`
      : octal !== undefined
        ? `0o${octal}`
        : binary !== undefined
          ? `0b${binary}`
          : (plain ?? '0')
  const value = BigInt(digits.replaceAll('_', ''))
  return sign === '-' ? -value : value
}

function checkRange(text: string, value: bigint): bigint | { readonly fault: string } {
  return value >= smallest && value <= largest
    ? value
    : { fault: `the number ${text} does not fit into 64 bits` }
}

function checkFloat(text: string, value: number): number | { readonly fault: string } {
  return Number.isFinite(value) ? value : { fault: `the number ${text} is too large` }
}

function hexFloatOf([, sign = '', whole = '', fraction = '', exponent = '0']: RegExpExecArray): number {
  const digits = `${whole}${fraction}`.replaceAll('_', '')
  const scale = Number(exponent) - 4 * fraction.replaceAll('_', '').length
  const value = Number(BigInt(`0x${digits}`)) * 2 ** scale
  return sign === '-' ? -value : value
}

/** The text of a Go string constant, quotes included; undefined when an escape is wrong. */
export function unquoteGo(quoted: string): string | undefined {
  const inner = quoted.slice(1, -1)
  if (quoted.startsWith('`')) return inner.replaceAll('\r', '')
  if (!inner.includes('\\')) return inner
  const parts: Buffer[] = []
  for (let at = 0; at < inner.length;) {
    const next = inner.indexOf('\\', at)
    const end = next < 0 ? inner.length : next
    if (end > at) parts.push(Buffer.from(inner.slice(at, end)))
    if (next < 0) break
    const [bytes, length] = readEscape(inner, next) ?? []
    if (bytes === undefined || length === undefined) return undefined
    parts.push(bytes)
    at = next + length
  }
  return textOf(Buffer.concat(parts))
}

/** The code point of a Go character constant, quotes included; undefined when it is none. */
export function unquoteCharacter(quoted: string): bigint | undefined {
  const inner = quoted.slice(1, -1)
  if (!inner.startsWith('\\')) {
    const code = inner.codePointAt(0)
    return code !== undefined && String.fromCodePoint(code).length === inner.length ? BigInt(code) : undefined
  }
  escape.lastIndex = 0
  const match = escape.exec(inner)
  if (match?.[0] !== inner || match[5] === '"') return undefined
  const code = escapedCode(match)
  return code === undefined ? undefined : BigInt(code)
}

function readEscape(text: string, at: number): readonly [Buffer, number] | undefined {
  escape.lastIndex = at
  const match = escape.exec(text)
  if (match === null || match[5] === "'") return undefined
  const code = escapedCode(match)
  if (code === undefined) return undefined
  const isByte = match[1] !== undefined || match[2] !== undefined
  return [isByte ? Buffer.from([code]) : Buffer.from(String.fromCodePoint(code)), match[0].length]
}

function escapedCode([, byte, octal, short, long, letter]: RegExpExecArray): number | undefined {
  if (letter !== undefined) return (letters[letter] ?? letter).charCodeAt(0)
  if (octal !== undefined) return atMost(parseInt(octal, 8), 0xff)
  const code = parseInt(byte ?? short ?? long ?? '', 16)
  const isSurrogate = byte === undefined && code >= 0xd800 && code <= 0xdfff
  return isSurrogate ? undefined : atMost(code, 0x10ffff)
}

function atMost(code: number, limit: number): number | undefined {
  return code <= limit ? code : undefined
}
