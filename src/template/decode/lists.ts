import type { LateText } from '../../core/late-text.js'
import type { SyntaxNode } from '../../core/syntax.js'
import { commaParts } from './comma-parts.js'
import { decodeInteger, decodeString, plainText } from './scalars.js'
import { wrongType, type DecodeScope } from './scope.js'

type DecodeItem<T> = (node: SyntaxNode, name: string, scope: DecodeScope) => T | undefined

/**
 * A list; a single string stands for its comma-separated parts, any other scalar for a list of one.
 * Undefined when an item is wrong, which has then been reported.
 */
function decodeList<T>(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  wanted: string,
  item: DecodeItem<T>
): readonly T[] | undefined {
  if (node.kind === 'object' && node.members.length === 0) return []
  if (node.kind === 'object' || node.kind === 'null') return wrongType(scope, name, wanted, node)
  const items = itemsOf(node)
  const values = items.map(entry => item(orEmpty(entry), name, scope))
  const complete = values.filter(entry => entry !== undefined)
  return complete.length === values.length ? complete : undefined
}

function itemsOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'array') return node.items
  return node.kind === 'string' ? commaParts(node) : [node]
}

/** As in Packer, an item that is null is there, and empty. */
function orEmpty(node: SyntaxNode): SyntaxNode {
  return node.kind === 'null' ? { kind: 'string', value: '', place: node.place } : node
}

/** Text is rendered before it is split, so that a variable may hold a whole list. */
function rendered(node: SyntaxNode, scope: DecodeScope): SyntaxNode | undefined {
  if (node.kind !== 'string') return node
  const value = scope.interpolate(node)
  if (value === undefined || value === node.value) return value === undefined ? undefined : node
  return { ...node, value, placeAt: undefined }
}
const verbatim = (scope: DecodeScope): DecodeScope => ({
  ...scope,
  interpolate: node => node.value
})

export function decodeStrings(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope
): readonly string[] | undefined {
  return renderedList(node, name, scope, 'a list of strings', decodeString)
}

export function decodeIntegers(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope
): readonly number[] | undefined {
  return renderedList(node, name, scope, 'a list of whole numbers', decodeInteger)
}

function renderedList<T>(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  wanted: string,
  item: DecodeItem<T>
): readonly T[] | undefined {
  const text = rendered(node, scope)
  if (text === undefined) return undefined
  return decodeList(text, name, text.kind === 'string' ? verbatim(scope) : scope, wanted, item)
}

export function decodeRows(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope
): readonly (readonly string[])[] | undefined {
  return decodeList(node, name, scope, 'a list of lists of strings', decodeStrings)
}

export function decodeLate(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  fields: readonly string[]
): LateText | undefined {
  if (node.kind === 'string') {
    return scope.checkLate(node, fields) ? { template: node.value, place: node.place } : undefined
  }
  const template = plainText(node)
  return template === undefined ? wrongType(scope, name, 'a string', node) : { template, place: node.place }
}

export function decodeLateList(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  fields: readonly string[]
): readonly LateText[] | undefined {
  return decodeList(node, name, scope, 'a list of strings', entry => decodeLate(entry, name, scope, fields))
}

export function decodeLateRows(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  fields: readonly string[]
): readonly (readonly LateText[])[] | undefined {
  return decodeList(node, name, scope, 'a list of lists of strings', entry =>
    decodeLateList(entry, name, scope, fields)
  )
}
