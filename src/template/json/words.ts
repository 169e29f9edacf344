import type { NumberNode, SyntaxNode } from '../../core/syntax.js'
import type { Reader } from './reader.js'

/** Stands for a value that was written, but so that it cannot be told what was meant. */
export const unusable = Symbol('unusable')

const strictNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const number = /[-+.\d][-+.\w]*/y
const bareWord = /(?:[^,:;\]}\r\n"[{>#]|:(?=\S))+/y
/** Words of other languages that have a JSON twin. */
const twins: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['none', null],
  ['null', null],
  ['nil', null],
  ['yes', true],
  ['no', false],
  ['on', true],
  ['off', false]
])
const notInJson = new Set(['nan', 'infinity', 'inf', 'undefined'])

/** A value without quotes: a number, `true`, `false`, `null`, or what is meant by a near miss of these. */
export function parseWord(reader: Reader): SyntaxNode | typeof unusable | undefined {
  if (/[-+.\d]/.test(reader.peek())) return parseNumber(reader)
  const start = reader.position
  const word = reader.match(bareWord)?.trimEnd() ?? ''
  if (word === '') return undefined
  const end = start + word.length
  reader.position = end
  const place = reader.place(start, end)
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', place }
  if (word === 'null') return { kind: 'null', place }
  if (notInJson.has(word.toLowerCase())) return refuse(reader, start, `JSON has no \`${reader.shown(word)}\``)
  const twin = twins.get(word.toLowerCase())
  if (twin !== undefined) {
    reader.report(start, end, `\`${reader.shown(word)}\` is no value of JSON`, {
      hint: `write ${String(twin)}`
    })
    return twin === null ? { kind: 'null', place } : { kind: 'boolean', value: twin, place }
  }
  reader.report(start, end, `the text \`${reader.shown(word)}\` is not in quotes`, {
    hint: `write "${reader.shown(word)}"`
  })
  return { kind: 'string', value: word, place }
}

function parseNumber(reader: Reader): SyntaxNode | typeof unusable {
  const start = reader.position
  const text = reader.match(number) ?? ''
  reader.position += text.length
  const node: NumberNode = {
    kind: 'number',
    value: Number(text),
    text,
    place: reader.place(start, reader.position)
  }
  if (strictNumber.test(text)) {
    if (Number.isFinite(node.value)) return node
    return refuse(
      reader,
      start,
      `the number ${reader.shown(text)} is too large`,
      'the largest is about 1.8e308'
    )
  }
  if (/^-?0\d+$/.test(text)) {
    const hint = `remove the leading zeros, or write "${reader.shown(text)}" if the zeros matter, as in a file mode`
    return refuse(reader, start, `the number ${reader.shown(text)} has a leading zero`, hint)
  }
  return nearNumber(reader, node)
}

function nearNumber(reader: Reader, node: NumberNode): SyntaxNode | typeof unusable {
  const { text, place } = node
  const end = reader.position
  const start = end - text.length
  const plain = text
    .replace(/^\+/, '')
    .replaceAll('_', '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?=$|[eE])/, '')
  const isHex = /^0[xob]/i.test(plain)
  if (/^[-+]?inf(inity)?$/i.test(text)) return refuse(reader, start, `JSON has no \`${reader.shown(text)}\``)
  if (strictNumber.test(plain) || (isHex && !Number.isNaN(Number(plain)))) {
    const meant = isHex ? Number(plain).toString() : plain
    reader.report(start, end, `\`${reader.shown(text)}\` is no number of JSON`, {
      hint: `write ${reader.shown(meant)}`
    })
    return { kind: 'number', value: Number(meant), text: meant, place }
  }
  reader.report(start, end, `the text \`${reader.shown(text)}\` is not in quotes`, {
    hint: `write "${reader.shown(text)}"`
  })
  return { kind: 'string', value: text, place }
}

function refuse(reader: Reader, start: number, message: string, hint?: string): typeof unusable {
  reader.report(start, reader.position, message, hint === undefined ? {} : { hint })
  reader.hasGuessed = true
  return unusable
}
