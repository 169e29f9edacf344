import { type Flags, pad, padBlank } from './flags.js'
import { isPrintable, quoteCharacter } from './quote.js'

const bases: Readonly<Record<string, number>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 }
const maximumCodePoint = 0x10ffffn

/** A whole number by one of its verbs; undefined for a verb that it has not. */
export function formatInteger(value: bigint, verb: string, flags: Flags): string | undefined {
  const base = bases[verb]
  if (base !== undefined) return inBase(value, base, verb, flags)
  if (verb === 'c') return pad(characterOf(value), flags)
  if (verb === 'q') return pad(quoteCharacter(characterOf(value), flags.plus), flags)
  return verb === 'U' ? asCodePoint(value, flags) : undefined
}

function inBase(value: bigint, base: number, verb: string, flags: Flags): string {
  const { precision } = flags
  if (precision === 0 && value === 0n) return padBlank('', flags)
  const sign = value < 0n ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  const digits = (value < 0n ? -value : value).toString(base)
  const isZeroFilled = precision === undefined && flags.zero && !flags.minus
  const length = isZeroFilled ? (flags.width ?? 0) - sign.length : (precision ?? 0)
  const filled = digits.padStart(length, '0')
  const text = sign + prefix(filled, verb, flags) + filled
  return padBlank(verb === 'X' ? text.toUpperCase() : text, flags)
}

function prefix(digits: string, verb: string, { sharp }: Flags): string {
  const octal = sharp && !digits.startsWith('0') ? '0' : ''
  if (verb === 'o' || verb === 'O') return verb === 'O' ? `0o${octal}` : octal
  if (!sharp) return ''
  if (verb === 'b') return '0b'
  return verb === 'x' || verb === 'X' ? '0x' : ''
}

function characterOf(value: bigint): string {
  const isSurrogate = value >= 0xd800n && value <= 0xdfffn
  if (value < 0n || value > maximumCodePoint || isSurrogate) return '\ufffd'
  return String.fromCodePoint(Number(value))
}

function asCodePoint(value: bigint, flags: Flags): string {
  const digits = BigInt.asUintN(64, value).toString(16).toUpperCase()
  const code = `U+${digits.padStart(Math.max(flags.precision ?? 4, 4), '0')}`
  const isShown = flags.sharp && value >= 0n && value <= maximumCodePoint && isPrintable(characterOf(value))
  return padBlank(isShown ? `${code} '${characterOf(value)}'` : code, flags)
}
