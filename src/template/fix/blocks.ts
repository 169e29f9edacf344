import { isList, isObject, isString, type JsonObject, type JsonValue } from './json-value.js'

/** Mends one block; gives the same object when there is nothing to mend. */
export type MendBlock = (block: JsonObject) => JsonObject

/** The template with every builder mended whose type matches; without a pattern also those that have no type. */
export function mendBuilders(template: JsonObject, type: RegExp | undefined, mend: MendBlock): JsonObject {
  return mendRootKey(template, 'builders', value => mendItems(value, item => mendBlock(item, type, mend)))
}

/** The template with every provisioner mended whose type matches. */
export function mendProvisioners(
  template: JsonObject,
  type: RegExp | undefined,
  mend: MendBlock
): JsonObject {
  return mendRootKey(template, 'provisioners', value => mendItems(value, item => mendBlock(item, type, mend)))
}

/** The template with every post-processor mended whose type matches, also those in chains. */
export function mendPostProcessors(
  template: JsonObject,
  type: RegExp | undefined,
  mend: MendBlock
): JsonObject {
  const mendLink = (item: JsonValue): JsonValue => mendBlock(item, type, mend)
  return mendRootKey(template, 'post-processors', value =>
    mendItems(value, item => (isList(item) ? mendItems(item, mendLink) : mendLink(item)))
  )
}

/** What stands under a root key, whose case does not count; undefined when it is not there. */
export function rootValue(template: JsonObject, name: string): JsonValue | undefined {
  const key = Object.keys(template).find(each => each.toLowerCase() === name)
  return key === undefined ? undefined : template[key]
}

function mendRootKey(template: JsonObject, name: string, mend: (value: JsonValue) => JsonValue): JsonObject {
  const key = Object.keys(template).find(each => each.toLowerCase() === name)
  const value = key === undefined ? undefined : template[key]
  if (key === undefined || value === undefined) return template
  return withValue(template, key, mend(value))
}

/** The list with each item mended; anything but a list as it is. */
export function mendItems(value: JsonValue, mend: (item: JsonValue) => JsonValue): JsonValue {
  if (!isList(value)) return value
  const mended = value.map(mend)
  return mended.every((item, at) => item === value[at]) ? value : mended
}

function mendBlock(item: JsonValue, type: RegExp | undefined, mend: MendBlock): JsonValue {
  if (!isObject(item)) return item
  if (type === undefined) return mend(item)
  return isString(item['type']) && type.test(item['type']) ? mend(item) : item
}

/** The object with another value for a key; the same object when it has that value already. */
export function withValue(object: JsonObject, key: string, value: JsonValue): JsonObject {
  return Object.hasOwn(object, key) && object[key] === value ? object : { ...object, [key]: value }
}
