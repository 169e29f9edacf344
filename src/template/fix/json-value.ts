import type { SyntaxNode } from '../../core/syntax.js'

/** A JSON value without the place where it was written. */
export type JsonValue = null | boolean | number | string | JsonList | JsonObject
export type JsonList = readonly JsonValue[]
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** The value of a parsed node. */
export function plainValue(node: SyntaxNode): JsonValue {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]))
    case 'array':
      return node.items.map(plainValue)
    case 'null':
      return null
    default:
      return node.value
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

export function isList(value: JsonValue | undefined): value is JsonList {
  return Array.isArray(value)
}

export function isString(value: JsonValue | undefined): value is string {
  return typeof value === 'string'
}

export function isBoolean(value: JsonValue | undefined): value is boolean {
  return typeof value === 'boolean'
}

/** True when two values would be written the same, but for the order of keys. */
export function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Object.is(a, b)) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  )
}
