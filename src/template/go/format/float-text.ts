import { type Decimal, roundedDecimal, shortestDecimal, takeApart } from './decimal.js'

/**
 * A finite number without its sign, in one of Go's formats; without precision in as few digits as tell it from
 * its neighbours. https://pkg.go.dev/strconv#FormatFloat
 */
export function floatText(value: number, verb: string, precision: number | undefined): string {
  switch (verb) {
    case 'e':
      return exponentForm(roundFor(value, precision, 'significant', 1), precision)
    case 'f':
      return pointForm(roundFor(value, precision, 'fraction', 0), precision)
    case 'g':
      return generalForm(value, precision)
    case 'x':
      return hexForm(value, precision)
    default:
      return binaryForm(value)
  }
}

function roundFor(
  value: number,
  precision: number | undefined,
  by: 'significant' | 'fraction',
  more: number
): Decimal {
  return precision === undefined ? shortestDecimal(value) : roundedDecimal(value, precision + more, by)
}

function exponentForm({ digits, point }: Decimal, precision = Math.max(digits.length - 1, 0)): string {
  const fraction = digits.slice(1).padEnd(precision, '0')
  const mantissa = (digits.charAt(0) || '0') + (fraction === '' ? '' : `.${fraction}`)
  return `${mantissa}e${exponentText(digits === '' ? 0 : point - 1)}`
}

/** With a sign and at least two digits. */
function exponentText(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + Math.abs(exponent).toString().padStart(2, '0')
}

function pointForm({ digits, point }: Decimal, precision = Math.max(digits.length - point, 0)): string {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const fraction = ('0'.repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0))).padEnd(precision, '0')
  return precision === 0 ? whole : `${whole}.${fraction.slice(0, precision)}`
}

/** The exponent form below 1e-4 and from the precision up; without precision from 1e+06 up. */
function generalForm(value: number, precision: number | undefined): string {
  const wanted = precision === undefined ? undefined : Math.max(precision, 1)
  const decimal = wanted === undefined ? shortestDecimal(value) : roundedDecimal(value, wanted, 'significant')
  const { digits, point } = decimal
  const limit = generalLimit(decimal, wanted)
  if (digits !== '' && (point - 1 < -4 || point - 1 >= limit)) return exponentForm(decimal)
  return pointForm(decimal)
}

function generalLimit({ digits, point }: Decimal, wanted: number | undefined): number {
  if (wanted === undefined) return 6
  return wanted > digits.length && digits.length >= point ? digits.length : wanted
}

function binaryForm(value: number): string {
  const { mantissa, exponent } = takeApart(value)
  return `${mantissa.toString()}p${exponent < 0 ? '' : '+'}${exponent}`
}

function hexForm(value: number, precision: number | undefined): string {
  const { mantissa, exponent } = takeApart(value)
  if (mantissa === 0n) return `0x0${hexFraction(0n, 13, precision)}p+00`
  const shift = 53 - mantissa.toString(2).length
  const digits = precision === undefined || precision >= 13 ? 13 : precision
  const rounded = roundBits(mantissa << BigInt(shift), 4 * (13 - digits))
  const isCarried = rounded >> BigInt(4 * digits + 1) > 0n
  const bits = isCarried ? rounded >> 1n : rounded
  const fraction = bits & ((1n << BigInt(4 * digits)) - 1n)
  const power = exponent + 52 - shift + (isCarried ? 1 : 0)
  return `0x1${hexFraction(fraction, digits, precision)}p${exponentText(power)}`
}

function roundBits(value: bigint, dropped: number): bigint {
  if (dropped === 0) return value
  const half = 1n << BigInt(dropped - 1)
  const head = value >> BigInt(dropped)
  const tail = value & ((1n << BigInt(dropped)) - 1n)
  return tail > half || (tail === half && (head & 1n) === 1n) ? head + 1n : head
}

function hexFraction(fraction: bigint, digits: number, precision: number | undefined): string {
  const text = digits === 0 ? '' : fraction.toString(16).padStart(digits, '0')
  const shown =
    precision === undefined ? text.replace(/0+$/, '') : text.slice(0, precision).padEnd(precision, '0')
  return shown === '' ? '' : `.${shown}`
}
