import { Buffer } from 'node:buffer'
import type { RenderData, RenderValue } from '../../core/late-text.js'
import { bytesOf } from './bytes.js'

/**
 * A value while a template is rendered, told apart as Go does: a bigint is an int, a number a float64,
 * null is nil or what a missing map key gives.
 */
export type GoValue = string | boolean | bigint | number | null | GoList | GoMap | GoStruct

export interface GoList {
  readonly kind: 'list'
  readonly items: readonly GoValue[]
  /** Go's name of the items' type: `string`, `int`, `interface {}` … */
  readonly itemType: string
}
export interface GoMap {
  readonly kind: 'map'
  /** In the order of their keys' bytes, which is the order in which Go walks and prints a map. */
  readonly entries: ReadonlyMap<string, GoValue>
  readonly itemType: string
}
/** Like a map, but with fixed fields: asking for another is an error. */
export interface GoStruct {
  readonly kind: 'struct'
  /** Go's name of the type: `shell.ExecuteCommandTemplate`. */
  readonly typeName: string
  readonly fields: ReadonlyMap<string, GoValue>
}

/** Go compares strings by their UTF-8 bytes, which differs from JavaScript's order beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(bytesOf(a), bytesOf(b))
}

/** Plain data as Go would hold it; a number without fraction is an int. */
export function fromRenderValue(value: RenderValue): GoValue {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value
  if (typeof value !== 'object') return value
  return isList(value) ? goList(value.map(fromRenderValue)) : fromRenderData(value)
}

function isList(value: readonly RenderValue[] | RenderData): value is readonly RenderValue[] {
  return Array.isArray(value)
}

function entriesOf(data: RenderData): readonly (readonly [string, GoValue])[] {
  return Object.entries(data).map(([key, value]) => [key, fromRenderValue(value)])
}

function fromRenderData(data: RenderData): GoMap {
  const entries = [...entriesOf(data)].sort(([a], [b]) => compareText(a, b))
  return { kind: 'map', entries: new Map(entries), itemType: commonType(entries.map(([, value]) => value)) }
}

/** The data of a template: a map, or with a name a struct with that name, whose fields keep their order. */
export function fromTemplateData(data: RenderData, structName: string | undefined): GoMap | GoStruct {
  if (structName === undefined) return fromRenderData(data)
  return { kind: 'struct', typeName: structName, fields: new Map(entriesOf(data)) }
}

export function goList(items: readonly GoValue[], itemType = commonType(items)): GoList {
  return { kind: 'list', items, itemType }
}

/** Lists and maps of one kind of value are typed by it, all others hold anything; as Packer's own data is. */
function commonType(values: readonly GoValue[]): string {
  const [first, ...others] = values.map(typeName)
  const isPlain = first === 'string' || first === 'int' || first === 'float64' || first === 'bool'
  return isPlain && others.every(other => other === first) ? first : 'interface {}'
}

/** The name that Go gives a value's type, as `%T` shows it. */
export function typeName(value: GoValue): string {
  if (value === null) return '<nil>'
  if (typeof value === 'object') return compositeName(value)
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'bigint' ? 'int' : 'float64'
}

function compositeName(value: GoList | GoMap | GoStruct): string {
  if (value.kind === 'struct') return value.typeName
  return value.kind === 'list' ? `[]${value.itemType}` : `map[string]${value.itemType}`
}

/** What Go takes for false: false, 0, nil, and any empty string, list or map. */
export function isTruthy(value: GoValue): boolean {
  if (typeof value === 'number') return value !== 0
  if (value === null || typeof value !== 'object') return Boolean(value)
  if (value.kind === 'list') return value.items.length > 0
  return value.kind === 'struct' || value.entries.size > 0
}

/** The value of a type that nothing was put into. */
export function zeroValue(type: string): GoValue {
  if (type === 'string') return ''
  if (type === 'bool') return false
  if (type === 'int') return 0n
  return type === 'float64' ? 0 : null
}
