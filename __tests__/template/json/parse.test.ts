import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseJson } from '../../../src/template/json/parse.js'
import { jsonProblems, showProblem, valueOf } from '../../support/json.js'

describe('parseJson on well-formed text', () => {
  it('reads all kinds of values', () => {
    const text = '{"a": [1, -2.5e3, true, false, null, "x"], "b": {}, "c": []}'

    const { node, problems } = parseJson(text, 't.json')

    expect(problems).toEqual([])
    expect(valueOf(node)).toEqual({ a: [1, -2500, true, false, null, 'x'], b: {}, c: [] })
  })

  it('keeps how a number is written', () => {
    const { node } = parseJson('[5.0, 12345678901234567890]', 't.json')

    expect(node).toMatchObject({ items: [{ text: '5.0' }, { text: '12345678901234567890' }] })
  })

  it('gives each value its place, with an exclusive end', () => {
    const { node } = parseJson('{\n  "key": [\n    "é😀",\n    7 ]}', 't.json')

    expect(node).toMatchObject({
      place: { file: 't.json', line: 1, column: 1, endLine: 4, endColumn: 9 },
      members: [
        {
          keyPlace: { line: 2, column: 3, endLine: 2, endColumn: 8 },
          value: {
            place: { line: 2, column: 10, endLine: 4, endColumn: 8 },
            items: [
              { place: { line: 3, column: 5, endLine: 3, endColumn: 10 } },
              { place: { line: 4, column: 5, endLine: 4, endColumn: 6 } }
            ]
          }
        }
      ]
    })
  })

  it('counts a carriage return before the line break as part of the line', () => {
    const { node } = parseJson('{\r\n"a":\r\n1}', 't.json')

    expect(node).toMatchObject({ members: [{ value: { place: { line: 3, column: 1 } } }] })
  })

  it.each([
    ['"\\u0041\\n\\/\\"\\\\"', 'A\n/"\\'],
    ['"\\ud83d\\ude00"', '😀'],
    ['"\\ud800"', '\ufffd'],
    ['"\\ude00\\ud83d"', '\ufffd\ufffd'],
    ['"\\ud83d\\u0041"', '\ufffdA'],
    ['"\u007f\u2028"', '\u007f\u2028']
  ])('decodes the string %s as Go does', (text, expected) => {
    const { node, problems } = parseJson(text, 't.json')

    expect(problems).toEqual([])
    expect(valueOf(node)).toBe(expected)
  })

  it('finds the place of a range inside a string, across escapes', () => {
    const { node } = parseJson('[\n "a\\n\\u0041😀{{x}}"]', 't.json')
    const string = node?.kind === 'array' ? node.items[0] : undefined
    const at = string?.kind === 'string' ? string.value.indexOf('{{') : -1

    const place = string?.kind === 'string' ? string.placeAt?.(at, at + 5) : undefined

    expect(place).toEqual({ file: 't.json', line: 2, column: 14, endLine: 2, endColumn: 19 })
  })
})

describe('parseJson on repeated keys', () => {
  it.each([
    ['at the root', '{"a": 1, "a": 2}', '1:10-1:13'],
    ['deep inside', '{"x": [{"b": 1,\n "b": 2}]}', '2:2-2:5'],
    ['written with an escape', '{"a": 1, "\\u0061": 2}', '1:10-1:18']
  ])('refuses them %s', (_, text, range) => {
    const { problems } = parseJson(text, 't.json')

    expect(problems).toMatchObject([{ code: 'IB_TEMPLATE_INVALID', hint: expect.stringContaining('line 1') }])
    expect(problems.map(showProblem).join()).toContain(range)
  })

  it('takes keys that differ in case for different, as Packer does', () => {
    expect(jsonProblems('{"a": 1, "A": 2}')).toEqual([])
  })
})

describe('parseJson on the annotated template of the introduction', () => {
  const text = readFileSync(new URL('../../fixtures/templates/seed-annotated.json', import.meta.url), 'utf8')
  const lines = text.split('\n')

  it('refuses each remark, at its exact range', () => {
    const { problems } = parseJson(text, 'seed.json')

    const remarks = lines.flatMap((line, index) => {
      const at = line.indexOf('>>')
      return at < 0 ? [] : [{ line: index + 1, column: at + 1, endColumn: line.trimEnd().length + 1 }]
    })
    expect(remarks).toHaveLength(10)
    expect(problems.map(({ place }) => place)).toEqual(
      remarks.map(remark => ({ file: 'seed.json', endLine: remark.line, ...remark }))
    )
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['IB_TEMPLATE_ANNOTATED']))
  })

  it('says what a remark is and what to do with it', () => {
    const { problems } = parseJson(text, 'seed.json')

    expect(problems[2]).toMatchObject({
      message: '`>> id for iso` is a remark for readers, not part of JSON',
      hint: 'remove it, or move it into a root key such as "_comment"'
    })
  })

  it('reads the rest as if the remarks were not there', () => {
    const { node } = parseJson(text, 'seed.json')

    expect(valueOf(node)).toEqual(JSON.parse(text.replace(/>>.*/g, '')))
  })

  it('shows other mistakes in the same run', () => {
    const broken = text.replace('"ssh_port": 22,', '"ssh_port": 22')

    const codes = parseJson(broken, 'seed.json').problems.map(({ code }) => code)

    expect(codes.filter(code => code === 'IB_TEMPLATE_ANNOTATED')).toHaveLength(10)
    expect(codes.filter(code => code === 'IB_JSON_SYNTAX')).toHaveLength(1)
  })
})
