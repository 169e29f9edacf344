import { withValue } from './blocks.js'
import { isString, type JsonObject, type JsonValue } from './json-value.js'

/** The block without some options. */
export function without(block: JsonObject, ...names: readonly string[]): JsonObject {
  if (!names.some(name => Object.hasOwn(block, name))) return block
  return Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)))
}

export interface Rename {
  readonly from: string
  readonly to: string
  /** Which value stays when both are there. */
  readonly winner: 'old' | 'new'
  /** Only a value that passes is taken over; another stays where it is, for `validate` to refuse. */
  readonly accepts?: (value: JsonValue) => boolean
}

/** The block with one option under another name. */
export function rename(block: JsonObject, { from, to, winner, accepts }: Rename): JsonObject {
  const value = block[from]
  if (!Object.hasOwn(block, from) || value === undefined || accepts?.(value) === false) return block
  const rest = without(block, from)
  return winner === 'new' && Object.hasOwn(block, to) ? rest : withValue(rest, to, value)
}

/** The block with a text option changed; another kind of value stays. */
export function mendText(block: JsonObject, name: string, mend: (text: string) => string): JsonObject {
  const value = block[name]
  return isString(value) ? withValue(block, name, mend(value)) : block
}
