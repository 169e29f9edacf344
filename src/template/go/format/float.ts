import { type Flags, padBlank, pad } from './flags.js'
import { floatText } from './float-text.js'

const sixDigits = new Set(['e', 'f'])

/** A number with fraction by one of its verbs; undefined for a verb that it has not. */
export function formatFloat(value: number, verb: string, flags: Flags): string | undefined {
  const format = verb === 'v' ? 'g' : verb === 'F' ? 'f' : verb.toLowerCase()
  if (!/^[efgxb]$/.test(format) || verb === 'B') return undefined
  const isNegative = value < 0 || Object.is(value, -0)
  const sign = isNegative ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  if (Number.isNaN(value)) return padBlank(`${sign}NaN`, flags)
  if (!Number.isFinite(value)) return padBlank(`${sign === '' ? '+' : sign}Inf`, flags)
  const precision = flags.precision ?? (sixDigits.has(format) ? 6 : undefined)
  const plain = floatText(value, format, verb === 'v' ? flags.precision : precision)
  const digits = flags.sharp && format !== 'b' ? withPoint(plain, verb, precision) : plain
  const text = verb === verb.toUpperCase() ? digits.toUpperCase() : digits
  return padSigned(sign, text, flags)
}

/** Zeros go between the sign and the number. */
function padSigned(sign: string, text: string, flags: Flags): string {
  const { width = 0, zero, minus } = flags
  if (sign !== '' && zero && !minus) return sign + text.padStart(width - sign.length, '0')
  return pad(sign + text, flags)
}

/** What `#` asks for: always a point, and with `%g` and `%x` (not with `%X`) also the zeros at the end. */
function withPoint(text: string, verb: string, precision = 6): string {
  const [, mantissa = '', tail = ''] = /^((?:0x)?[\da-f.]*?)((?:e[-+]|p).*)?$/.exec(text) ?? []
  const significant = mantissa.replace('.', '').replace(/^0+/, '').length + (mantissa === '0' ? 1 : 0)
  const missing = /^[vgGx]$/.test(verb) ? Math.max(precision - significant, 0) : 0
  return mantissa + (mantissa.includes('.') ? '' : '.') + '0'.repeat(missing) + tail
}
