import type { ArrayNode, Member, ObjectNode, StringNode, SyntaxNode } from '../../core/syntax.js'
import type { Edit } from './edit.js'
import {
  isList,
  isObject,
  isSame,
  isString,
  plainValue,
  type JsonList,
  type JsonObject,
  type JsonValue
} from './json-value.js'
import type { SourceText } from './source-text.js'

/** The fewest edits that make a file's text say a fixed value; order, indents and line ends stay the author's. */
export function editsFor(node: SyntaxNode, fixed: JsonValue, source: SourceText): readonly Edit[] {
  if (isSame(plainValue(node), fixed)) return []
  if (node.kind === 'object' && isObject(fixed)) return objectEdits(node, fixed, source)
  if (node.kind === 'array' && isList(fixed)) return listEdits(node, fixed, source)
  if (node.kind === 'string' && isString(fixed)) return [textEdit(node, fixed, source)]
  return [replacement(node, fixed, source)]
}

/** On several lines only where the value, with its key, has a line of its own to begin with. */
function replacement(node: SyntaxNode, fixed: JsonValue, source: SourceText): Edit {
  const start = source.start(node.place)
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  const indent = /^([ \t]*)(?:"(?:[^"\\]|\\.)*"\s*:\s*)?$/.exec(before)?.[1]
  return { start, end: source.end(node.place), text: source.write(fixed, indent) }
}

/** Only the part of a text that differs, so that its escapes stay as they are. */
function textEdit(node: StringNode, fixed: string, source: SourceText): Edit {
  const { value } = node
  let head = 0
  while (head < Math.min(value.length, fixed.length) && value[head] === fixed[head]) head++
  let tail = 0
  const longest = Math.min(value.length, fixed.length) - head
  while (tail < longest && value.at(-1 - tail) === fixed.at(-1 - tail)) tail++
  const place = node.placeAt?.(head, value.length - tail)
  if (place === undefined) return replacement(node, fixed, source)
  const text = JSON.stringify(fixed.slice(head, fixed.length - tail)).slice(1, -1)
  return { start: source.start(place), end: source.end(place), text }
}

function listEdits(node: ArrayNode, fixed: JsonList, source: SourceText): readonly Edit[] {
  const added = fixed.length - node.items.length
  if (added === 0) return node.items.flatMap((item, at) => editsFor(item, fixed[at] ?? null, source))
  const [first] = node.items
  const isPrepended = first !== undefined && added > 0 && isSame(plainValue(node), fixed.slice(added))
  if (!isPrepended) return [replacement(node, fixed, source)]
  const start = source.start(first.place)
  const indent = source.indentAt(start)
  const separator = indent === undefined ? ', ' : `,${source.lineEnd}${indent}`
  const text = fixed
    .slice(0, added)
    .map(item => `${source.write(item, indent)}${separator}`)
    .join('')
  return [{ start, end: start, text }]
}

function objectEdits(node: ObjectNode, fixed: JsonObject, source: SourceText): readonly Edit[] {
  const keys = Object.keys(fixed)
  if (keys.length === 0 || node.members.length === 0) return [replacement(node, fixed, source)]
  const renamed = pairUp(node, fixed)
  const taken = new Set(renamed.values())
  const added = keys.filter(key => !taken.has(key) && !node.members.some(entry => entry.key === key))
  const isKept = (entry: Member): boolean => Object.hasOwn(fixed, entry.key) || renamed.has(entry)
  return [
    ...node.members.filter(isKept).flatMap(entry => memberEdits(entry, renamed.get(entry), fixed, source)),
    ...removals(node, isKept, source),
    ...insertion(node.members.findLast(isKept), added, fixed, source)
  ]
}

/** New keys take the places of old ones: of those with their value if there are any, else of the first that is free. */
function pairUp({ members }: ObjectNode, fixed: JsonObject): ReadonlyMap<Member, string> {
  const old = members.filter(({ key }) => !Object.hasOwn(fixed, key))
  const fresh = Object.keys(fixed).filter(key => !members.some(entry => entry.key === key))
  const pairs = new Map<Member, string>()
  const isFree = (entry: Member): boolean => !pairs.has(entry)
  for (const key of fresh) {
    const twin = old.find(entry => isFree(entry) && isSame(plainValue(entry.value), fixed[key]))
    if (twin !== undefined) pairs.set(twin, key)
  }
  for (const key of fresh.filter(each => ![...pairs.values()].includes(each))) {
    const place = old.find(isFree)
    if (place !== undefined) pairs.set(place, key)
  }
  return pairs
}

function memberEdits(
  { key, keyPlace, value }: Member,
  newKey: string | undefined,
  fixed: JsonObject,
  source: SourceText
): readonly Edit[] {
  const edits = editsFor(value, fixed[newKey ?? key] ?? null, source)
  if (newKey === undefined) return edits
  return [
    { start: source.start(keyPlace), end: source.end(keyPlace), text: JSON.stringify(newKey) },
    ...edits
  ]
}

/** A member goes with the comma behind it, or before it when it is the last. */
function removals(
  { members }: ObjectNode,
  isKept: (entry: Member) => boolean,
  source: SourceText
): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < members.length; at++) {
    const first = members[at]
    if (first === undefined || isKept(first)) continue
    const before = members[at - 1]
    while (at + 1 < members.length && !isKeptAt(members, at + 1, isKept)) at++
    const after = members[at + 1]
    const last = members[at] ?? first
    const start = source.start(first.keyPlace)
    if (after !== undefined) edits.push({ start, end: source.start(after.keyPlace), text: '' })
    else {
      const from = before === undefined ? start : source.end(before.value.place)
      edits.push({ start: from, end: source.end(last.value.place), text: '' })
    }
  }
  return edits
}

function isKeptAt(members: readonly Member[], at: number, isKept: (entry: Member) => boolean): boolean {
  const entry = members[at]
  return entry !== undefined && isKept(entry)
}

function insertion(
  last: Member | undefined,
  added: readonly string[],
  fixed: JsonObject,
  source: SourceText
): readonly Edit[] {
  if (last === undefined || added.length === 0) return []
  const start = source.end(last.value.place)
  const indent = source.indentAt(source.start(last.keyPlace))
  const separator = indent === undefined ? ', ' : `,${source.lineEnd}${indent}`
  const text = added
    .map(key => `${separator}${JSON.stringify(key)}: ${source.write(fixed[key] ?? null, indent)}`)
    .join('')
  return [{ start, end: start, text }]
}
