import type { LateText } from '../../core/late-text.js'
import type { Member, SyntaxNode } from '../../core/syntax.js'
import { decodeLate } from './lists.js'
import { decodeString } from './scalars.js'
import { wrongType, type DecodeScope } from './scope.js'

/** Members of an object; a list of objects stands for all of them together, later ones winning. */
export function entries(node: SyntaxNode): readonly Member[] | undefined {
  if (node.kind === 'object') return node.members
  if (node.kind !== 'array') return undefined
  const lists = node.items.map(item => (item.kind === 'object' ? item.members : undefined))
  return lists.includes(undefined) ? undefined : lists.flatMap(list => list ?? [])
}

function decodeEntries<T>(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  item: (node: SyntaxNode, name: string, scope: DecodeScope) => T | undefined
): Readonly<Record<string, T>> | undefined {
  const members = entries(node)
  if (members === undefined) return wrongType(scope, name, 'an object with strings as values', node)
  const pairs: [string, T][] = []
  let isComplete = true
  for (const { key, keyPlace, value } of members) {
    const renderedKey = scope.interpolate({ kind: 'string', value: key, place: keyPlace })
    const decoded = item(value, `${name}.${key}`, scope)
    if (renderedKey === undefined || decoded === undefined) isComplete = false
    else pairs.push([renderedKey, decoded])
  }
  return isComplete ? Object.fromEntries(pairs) : undefined
}

/** As in Packer, null among the values is an empty text. */
function decodeValue(node: SyntaxNode, name: string, scope: DecodeScope): string | undefined {
  return node.kind === 'null' ? '' : decodeString(node, name, scope)
}

export function decodeMap(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope
): Readonly<Record<string, string>> | undefined {
  return decodeEntries(node, name, scope, decodeValue)
}

export function decodeLateMap(
  node: SyntaxNode,
  name: string,
  scope: DecodeScope,
  fields: readonly string[]
): Readonly<Record<string, LateText>> | undefined {
  return decodeEntries(node, name, scope, (value, path) => decodeLate(value, path, scope, fields))
}
