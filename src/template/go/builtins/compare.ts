import { type FunctionTable, goFunction, variadicFunction } from '../functions.js'
import { compareText, type GoValue } from '../value.js'

/** Go's comparisons: only like with like, so that `eq 1 1.0` is an error. https://pkg.go.dev/text/template#hdr-Functions */
export const compareFunctions: FunctionTable = new Map([
  ['eq', variadicFunction(['any'], 'any', (first, ...others) => isAnyEqual(first, others))],
  ['ne', goFunction(['any', 'any'], (a, b) => !isEqual(a, b))],
  ['lt', goFunction(['any', 'any'], (a, b) => isLess(a, b))],
  ['le', goFunction(['any', 'any'], (a, b) => isLess(a, b) || isEqual(a, b))],
  ['gt', goFunction(['any', 'any'], (a, b) => !isLess(a, b) && !isEqual(a, b))],
  ['ge', goFunction(['any', 'any'], (a, b) => !isLess(a, b))]
])

function isAnyEqual(first: GoValue, others: readonly GoValue[]): boolean {
  if (others.length === 0) throw new Error('there is nothing to compare with')
  return others.some(other => isEqual(first, other))
}

function isEqual(a: GoValue, b: GoValue): boolean {
  if (a === null || b === null) return a === b
  if (typeof a !== typeof b) throw incomparable()
  if (typeof a === 'object') throw new Error('lists and maps cannot be compared')
  return a === b
}

function isLess(a: GoValue, b: GoValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b) < 0
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b
  if (typeof a === 'number' && typeof b === 'number') return a < b
  if (typeof a === typeof b) throw new Error('only numbers and texts have an order')
  throw incomparable()
}

function incomparable(): Error {
  return new Error('values of different types cannot be compared')
}
