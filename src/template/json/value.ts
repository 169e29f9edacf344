import type { ArrayNode, Member, ObjectNode, SyntaxNode } from '../../core/syntax.js'
import { shorten } from '../../core/shorten.js'
import { skipBlanks } from './blanks.js'
import { characterName } from './characters.js'
import { type Container, parseEntries } from './entries.js'
import type { Reader } from './reader.js'
import { parseString, startsString } from './strings.js'
import { parseWord, unusable } from './words.js'

/** A value, or nothing usable though the parse can go on, or undefined when it has to stop. */
export type Parsed = SyntaxNode | typeof unusable | undefined

const maximumDepth = 1000
/** Far beyond what anybody writes: each costs memory, and work in every later check. */
const mostValues = 50_000
const object: Container = {
  open: '{',
  close: '}',
  wrongClose: ']',
  name: 'object',
  startsEntry: /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z_$][\w$.-]*)\s*[:=]/y
}
const array: Container = {
  open: '[',
  close: ']',
  wrongClose: '}',
  name: 'list',
  startsEntry: /["'{[\d-]|(?:true|false|null)\b/y
}

/** The value at the cursor, with everything inside it. */
export function parseValue(reader: Reader, depth = 0): Parsed {
  const { position } = reader
  if (depth > maximumDepth) {
    reader.report(position, position + 1, `values are nested more than ${maximumDepth} levels deep`)
    return undefined
  }
  if (++reader.count > mostValues) {
    reader.report(
      position,
      position + 1,
      `this is value number ${mostValues + 1} of the file, which is too many`,
      {
        hint: 'a template holds a few hundred; generate a smaller one, or several'
      }
    )
    return undefined
  }
  const char = reader.peek()
  if (char === '{') return parseObject(reader, depth)
  if (char === '[') return parseArray(reader, depth)
  if (startsString(reader)) return parseString(reader)
  return parseWord(reader) ?? reportNoValue(reader)
}

function reportNoValue(reader: Reader): undefined {
  const { position } = reader
  const found =
    reader.peek() === '' ? 'the file ends' : `${characterName(reader.text.slice(position))} stands`
  reader.report(position, position + 1, `${found} where a value should be`, {
    hint: 'a value is a text in double quotes, a number, true, false, null, a {…} or a […]'
  })
  return undefined
}

function parseArray(reader: Reader, depth: number): ArrayNode | undefined {
  const start = reader.position
  const items: SyntaxNode[] = []
  const end = parseEntries(reader, array, () => {
    const item = parseValue(reader, depth + 1)
    if (item !== undefined && item !== unusable) items.push(item)
    return item !== undefined
  })
  return end === undefined ? undefined : { kind: 'array', items, place: reader.place(start, end) }
}

function parseObject(reader: Reader, depth: number): ObjectNode | undefined {
  const start = reader.position
  const members = new Map<string, Member>()
  const end = parseEntries(reader, object, () => parseMember(reader, depth, members))
  if (end === undefined) return undefined
  return { kind: 'object', members: [...members.values()], place: reader.place(start, end) }
}

function parseMember(reader: Reader, depth: number, members: Map<string, Member>): boolean {
  const start = reader.position
  const key = parseKey(reader)
  if (key === undefined) return false
  const keyEnd = reader.position
  const keyPlace = reader.place(start, keyEnd)
  skipBlanks(reader)
  skipColon(reader, keyEnd)
  skipBlanks(reader)
  if (/^[,}]?$/.test(reader.peek())) return reportLoneKey(reader, start, keyEnd, key)
  const value = parseValue(reader, depth + 1)
  if (value === undefined || value === unusable) return value === unusable
  const first = members.get(key)
  if (first === undefined) members.set(key, { key, keyPlace, value })
  else reportDuplicate(reader, start, keyEnd, first)
  return true
}

function parseKey(reader: Reader): string | undefined {
  if (startsString(reader)) return parseString(reader)?.value
  const { position } = reader
  const word = reader.match(/[\w$][\w$.-]*/y)
  if (word === undefined) {
    const found = characterName(reader.text.slice(position))
    const hint = 'an object holds "key": value pairs, parted by commas'
    reader.report(position, position + 1, `${found} stands where a key should be`, { hint })
    return undefined
  }
  reader.position += word.length
  reader.report(position, reader.position, `the key \`${reader.shown(word)}\` is not in quotes`, {
    hint: `write "${reader.shown(word)}"`
  })
  return word
}

function skipColon(reader: Reader, keyEnd: number): void {
  const { position } = reader
  const sign = reader.match(/:=?|=[>:]?/y)
  reader.position += sign?.length ?? 0
  if (sign === ':' || /^[,}]?$/.test(reader.peek())) return
  if (sign === undefined)
    reader.report(keyEnd - 1, keyEnd, 'a colon is missing between this key and its value')
  else reader.report(position, reader.position, `\`${sign}\` stands where a colon should be`)
}

/** At the end of the file the missing bracket is the better thing to report; that is the caller's. */
function reportLoneKey(reader: Reader, start: number, end: number, key: string): true {
  reader.hasGuessed = true
  if (reader.peek() !== '') reader.report(start, end, `the key "${reader.shown(key)}" has no value`)
  return true
}

/** Packer refuses a repeated key at any depth; only keys that are the same letter by letter count as repeated. */
function reportDuplicate(reader: Reader, start: number, end: number, first: Member): void {
  const { line, column } = first.keyPlace
  reader.report(start, end, `the key "${shorten(first.key, 60)}" is given twice in one object`, {
    code: 'IB_TEMPLATE_INVALID',
    hint: `it stands already in line ${line}, column ${column}; remove one of the two`
  })
}
