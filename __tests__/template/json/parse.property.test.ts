import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { SyntaxNode } from '../../../src/core/syntax.js'
import type { Place } from '../../../src/core/place.js'
import { parseJson } from '../../../src/template/json/parse.js'
import { valueOf } from '../../support/json.js'

const strings = fc.string({ unit: 'binary' })
const { value: anyJson } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => (number === 0 ? 0 : number)),
    fc.integer(),
    strings,
    fc.array(tie('value')),
    fc.dictionary(strings, tie('value'), { noNullPrototype: true })
  )
}))
const indent = fc.constantFrom(undefined, 2, '\t')

function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  if (node.kind === 'array') for (const item of node.items) yield* nodesOf(item)
  if (node.kind === 'object') for (const { value } of node.members) yield* nodesOf(value)
}

function slice(text: string, { line, column, endLine = line, endColumn = column }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, endColumn - 1)
  lines[0] = (lines[0] ?? '').slice(column - 1)
  return lines.join('\n')
}

describe('parseJson', () => {
  it('gives back whatever JSON.stringify wrote', () => {
    fc.assert(
      fc.property(anyJson, indent, (value, space) => {
        const { node, problems } = parseJson(JSON.stringify(value, null, space), 't.json')

        expect(problems).toEqual([])
        expect(valueOf(node)).toEqual(value)
      })
    )
  })

  it('gives places that cut the text of each value out of the file', () => {
    fc.assert(
      fc.property(anyJson, indent, (value, space) => {
        const text = JSON.stringify(value, null, space)
        const { node } = parseJson(text, 't.json')

        for (const part of node === undefined ? [] : nodesOf(node)) {
          expect(JSON.parse(slice(text, part.place))).toEqual(valueOf(part))
        }
      })
    )
  })

  it('maps each character of a string to where it is written', () => {
    fc.assert(
      fc.property(strings, text => {
        const source = JSON.stringify(text)
        const { node } = parseJson(source, 't.json')
        const placeAt = node?.kind === 'string' ? node.placeAt : undefined

        const characters = Array.from(text)
        const offsets = characters.map((_, index) => characters.slice(0, index).join('').length)
        const found = characters.map((character, index) => {
          const start = offsets[index] ?? 0
          return placeAt === undefined ? undefined : slice(source, placeAt(start, start + character.length))
        })
        expect(found.map(raw => JSON.parse(`"${raw ?? ''}"`) as unknown)).toEqual(characters)
      })
    )
  })

  it('never throws and always says something about text that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      ' ',
      '\n',
      '//',
      '>>',
      'x',
      "'",
      '\\',
      '-'
    )
    fc.assert(
      fc.property(
        fc.array(piece).map(pieces => pieces.join('')),
        text => {
          const { problems } = parseJson(text, 't.json')

          expect(problems.some(({ severity }) => severity === 'error')).toBe(!isJson(text))
        }
      ),
      { numRuns: 500 }
    )
  })
})

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return value !== undefined && !hasRepeatedKey(text)
  } catch {
    return false
  }
}

/** With the pieces above every key is "a". */
function hasRepeatedKey(text: string): boolean {
  return parseJson(text, 't.json').problems.some(({ code }) => code === 'IB_TEMPLATE_INVALID')
}
