/** The digits of a positive number, without zeros at the end: 0.DIGITS × 10^point. */
export interface Decimal {
  readonly digits: string
  readonly point: number
}

/** A float64 apart: value = mantissa × 2^exponent, exactly, the sign left out. */
export function takeApart(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const fraction = bits & ((1n << 52n) - 1n)
  const biased = Number((bits >> 52n) & 0x7ffn)
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 }
}

/** The fewest digits that tell a number from its neighbours; JavaScript and Go agree on them. */
export function shortestDecimal(value: number): Decimal {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  return withoutZeros(digits.replace('.', ''), Number(exponent) + 1)
}

/**
 * A number rounded to some digits after the first one that is not 0 (`significant`) or after the point, half
 * to even as Go does. JavaScript's toFixed rounds half up, so this starts from the exact value.
 */
export function roundedDecimal(value: number, count: number, by: 'significant' | 'fraction'): Decimal {
  const { mantissa, exponent } = takeApart(value)
  const scale = Math.max(-exponent, 0)
  const exact = (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(scale)).toString()
  const point = exact.length - scale
  const kept = by === 'significant' ? count : point + count
  return round(exact, point, kept)
}

function round(digits: string, point: number, kept: number): Decimal {
  if (kept < 0) return { digits: '', point: 0 }
  if (kept >= digits.length) return withoutZeros(digits, point)
  const head = digits.slice(0, kept)
  const tail = digits.slice(kept)
  const half = `5${'0'.repeat(tail.length - 1)}`
  const isOdd = /[13579]$/.test(head)
  if (tail < half || (tail === half && !isOdd)) return withoutZeros(head, point)
  const raised = (BigInt(`0${head}`) + 1n).toString().padStart(kept, '0')
  return withoutZeros(raised, point + raised.length - kept)
}

function withoutZeros(digits: string, point: number): Decimal {
  const short = digits.replace(/0+$/, '')
  return short === '' ? { digits: '', point: 0 } : { digits: short, point }
}
