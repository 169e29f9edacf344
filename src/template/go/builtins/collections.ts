import { bytesOf, textOf } from '../bytes.js'
import { type FunctionTable, goFunction, variadicFunction } from '../functions.js'
import { goList, type GoValue, typeName, zeroValue } from '../value.js'

/** `len`, `index` and `slice`, which count a text's bytes as Go does. */
export const collectionFunctions: FunctionTable = new Map([
  ['len', goFunction(['any'], lengthOf)],
  ['index', variadicFunction(['any'], 'any', (from, ...keys) => pickAll(from, keys))],
  ['slice', variadicFunction(['any'], 'any', (from, ...bounds) => cut(from, bounds))]
])

function lengthOf(value: GoValue): bigint {
  if (typeof value === 'string') return BigInt(bytesOf(value).length)
  if (value !== null && typeof value === 'object' && value.kind !== 'struct') {
    return BigInt(value.kind === 'list' ? value.items.length : value.entries.size)
  }
  throw new Error(`a value of type ${typeName(value)} has no length`)
}

function pickAll(from: GoValue, keys: readonly GoValue[]): GoValue {
  if (from === null) throw new Error('nothing can be picked from nil or from a value that is not there')
  return keys.reduce(pick, from)
}

function pick(from: GoValue, key: GoValue): GoValue {
  if (from !== null && typeof from === 'object' && from.kind === 'map') {
    if (typeof key !== 'string')
      throw new Error(`a map has texts as keys, not a value of type ${typeName(key)}`)
    return from.entries.get(key) ?? zeroValue(from.itemType)
  }
  if (typeof from === 'string') return BigInt(at(from, bytesOf(from), key))
  if (from !== null && typeof from === 'object' && from.kind === 'list') return at(from, from.items, key)
  throw new Error(`nothing can be picked from a value of type ${typeName(from)}`)
}

function at<T>(from: GoValue, items: ArrayLike<T>, key: GoValue): T {
  const item = items[toIndex(key, items.length - 1, from)]
  if (item === undefined) throw new Error('the index is out of range')
  return item
}

function toIndex(key: GoValue, limit: number, from: GoValue): number {
  if (typeof key !== 'bigint')
    throw new Error(`an index is a whole number, not a value of type ${typeName(key)}`)
  if (key >= 0n && key <= BigInt(limit)) return Number(key)
  throw new Error(`the index ${key.toString()} is out of range: the length is ${lengthOf(from).toString()}`)
}

function cut(from: GoValue, bounds: readonly GoValue[]): GoValue {
  if (typeof from === 'string') {
    const bytes = bytesOf(from)
    return textOf(bytes.subarray(...range(from, bounds, bytes.length, 2)))
  }
  if (from === null || typeof from !== 'object' || from.kind !== 'list') {
    throw new Error(`a value of type ${typeName(from)} cannot be sliced`)
  }
  return goList(from.items.slice(...range(from, bounds, from.items.length, 3)), from.itemType)
}

/** A third bound is Go's capacity: it has to fit, and has no effect here. */
function range(from: GoValue, bounds: readonly GoValue[], length: number, limit: number): [number, number] {
  if (bounds.length > limit)
    throw new Error(`there are ${bounds.length} bounds to slice by, at most ${limit} can be`)
  const indexes = bounds.map(bound => toIndex(bound, length, from))
  const isGrowing = indexes.every((index, position) => index >= (indexes[position - 1] ?? 0))
  if (!isGrowing) throw new Error(`the slice bounds ${indexes.join(', ')} do not grow`)
  const [start = 0, end = length] = indexes
  return [start, end]
}
