import type { Place } from './place.js'

/** A parsed value that remembers where it was written; all of JSON, whatever the file's own syntax is. */
export type SyntaxNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode

export interface ObjectNode {
  readonly kind: 'object'
  readonly members: readonly Member[]
  readonly place: Place
}
export interface Member {
  readonly key: string
  readonly keyPlace: Place
  readonly value: SyntaxNode
}
export interface ArrayNode {
  readonly kind: 'array'
  readonly items: readonly SyntaxNode[]
  readonly place: Place
}
export interface StringNode {
  readonly kind: 'string'
  readonly value: string
  readonly place: Place
  /** Where a range of the value (UTF-16 code units) is written; absent when the value was not written as text. */
  readonly placeAt?: ((start: number, end: number) => Place) | undefined
}
export interface NumberNode {
  readonly kind: 'number'
  readonly value: number
  /** As written, so that `5` and `5.0` and numbers beyond 2^53 can be told apart. */
  readonly text: string
  readonly place: Place
}
export interface BooleanNode {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly place: Place
}
export interface NullNode {
  readonly kind: 'null'
  readonly place: Place
}

/** The member of that name, matched without regard to case as Packer does for every key it decodes. */
export function member(node: ObjectNode, key: string): Member | undefined {
  const wanted = key.toLowerCase()
  return node.members.find(entry => entry.key.toLowerCase() === wanted)
}
