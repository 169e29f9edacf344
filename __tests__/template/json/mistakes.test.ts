import { describe, expect, it } from '@jest/globals'
import { parseJson } from '../../../src/template/json/parse.js'
import { jsonProblems, valueOf } from '../../support/json.js'

describe('parseJson on mistakes with one sensible repair', () => {
  it.each<[string, string, readonly string[], unknown]>([
    [
      'a trailing comma',
      '{"a": [1, 2,],}',
      [
        '1:12-1:13 a comma stands behind the last entry of the list',
        '1:14-1:15 a comma stands behind the last entry of the object'
      ],
      { a: [1, 2] }
    ],
    ['a missing comma', '{"a": 1\n"b": 2}', ['1:7-1:8 a comma is missing here'], { a: 1, b: 2 }],
    ['a missing comma in a list', '["a" "b"]', ['1:4-1:5 a comma is missing here'], ['a', 'b']],
    ['an extra comma', '{"a": 1,, "b": 2}', ['1:9-1:10 a comma with nothing before it'], { a: 1, b: 2 }],
    ['a leading comma', '[, 1]', ['1:2-1:3 a comma with nothing before it'], [1]],
    [
      'a semicolon',
      '{"a": 1; "b": 2}',
      ['1:8-1:9 a semicolon stands where a comma should be'],
      { a: 1, b: 2 }
    ],
    [
      'single quotes',
      "{'a': 'b'}",
      ["1:2-1:5 the text is in '…' quotes", "1:7-1:10 the text is in '…' quotes"],
      {
        a: 'b'
      }
    ],
    ["a word processor's quotes", '{“a”: 1}', ['1:2-1:5 the text is in “…” quotes'], { a: 1 }],
    ['an unquoted key', '{a_b: 1}', ['1:2-1:5 the key `a_b` is not in quotes'], { a_b: 1 }],
    ['an equals sign', '{"a" = 1}', ['1:6-1:7 `=` stands where a colon should be'], { a: 1 }],
    [
      'a missing colon',
      '{"a" "b"}',
      ['1:4-1:5 a colon is missing between this key and its value'],
      { a: 'b' }
    ],
    [
      'words of Python',
      '[True, None]',
      ['1:2-1:6 `True` is no value of JSON', '1:8-1:12 `None` is no value of JSON'],
      [true, null]
    ],
    [
      'unquoted text',
      '{"a": 20m, "u": http://x/y?z=1}',
      ['1:7-1:10 the text `20m` is not in quotes', '1:17-1:31 the text `http://x/y?z=1` is not in quotes'],
      { a: '20m', u: 'http://x/y?z=1' }
    ],
    ['a plus sign', '[+1]', ['1:2-1:4 `+1` is no number of JSON'], [1]],
    [
      'a bare fraction',
      '[.5, 1.]',
      ['1:2-1:4 `.5` is no number of JSON', '1:6-1:8 `1.` is no number of JSON'],
      [0.5, 1]
    ],
    ['a hexadecimal number', '[0x10]', ['1:2-1:6 `0x10` is no number of JSON'], [16]],
    ['a tab in a string', '["a\tb"]', ['1:4-1:5 a tab stands inside a string'], ['a\tb']],
    [
      'a control character in a string',
      '["a\u0001b"]',
      ['1:4-1:5 the character U+0001 stands inside a string'],
      ['a\u0001b']
    ],
    ['a wrong escape', '["C:\\dir"]', ['1:5-1:7 `\\d` is no escape of JSON'], ['C:dir']],
    ['a short \\u', '["\\u12"]', ['1:3-1:5 `\\u` must be followed by four hexadecimal digits'], ['u12']],
    [
      'a line comment',
      '{\n  // why\n  // so\n  "a": 1 # end\n}',
      [
        '2:3-3:8 `// why` is a comment, and JSON has none',
        '4:10-4:15 `# end` is a comment, and JSON has none'
      ],
      { a: 1 }
    ],
    [
      'a block comment',
      '{ /* a\n b */ "a": 1 }',
      ['1:3-2:6 `/* a` is a comment, and JSON has none'],
      { a: 1 }
    ],
    [
      'a no-break space',
      '{\u00a0"a": 1}',
      ['1:2-1:3 a no-break space (U+00A0) stands between values, where JSON allows only plain blanks'],
      { a: 1 }
    ]
  ])('reports %s and goes on', (_, text, problems, value) => {
    expect(jsonProblems(text)).toEqual(problems)
    expect(valueOf(parseJson(text, 't.json').node)).toEqual(value)
  })

  it('says where comments can go instead', () => {
    const [problem] = parseJson('{} // x', 't.json').problems

    expect(problem).toMatchObject({ code: 'IB_JSON_SYNTAX', severity: 'error' })
    expect(problem?.hint).toContain('"_comment"')
  })

  it('only warns of a byte order mark, which Packer refuses', () => {
    const { node, problems } = parseJson('\ufeff{}', 't.json')

    expect(problems).toMatchObject([{ severity: 'warning', place: { line: 1, column: 1 } }])
    expect(node).toMatchObject({ kind: 'object' })
  })
})

describe('parseJson on mistakes that leave open what was meant', () => {
  it.each<[string, string, string]>([
    ['nothing', ' \n', '1:1-1:2 the file is empty'],
    ['NaN', '[NaN]', '1:2-1:5 JSON has no `NaN`'],
    ['Infinity', '[-Infinity]', '1:2-1:11 JSON has no `-Infinity`'],
    ['a leading zero', '[0644]', '1:2-1:6 the number 0644 has a leading zero'],
    ['a number beyond float64', '[1e400]', '1:2-1:7 the number 1e400 is too large'],
    ['a key without value', '{"a": , "b": 1}', '1:2-1:5 the key "a" has no value'],
    ['a key without colon and value', '{"a"}', '1:2-1:5 the key "a" has no value'],
    ['an unclosed string', '["abc\n]', '1:2-1:6 the string that starts here is not closed on its line'],
    [
      'a string that the file ends in',
      '"a\\',
      '1:1-1:4 the string that starts here is not closed on its line'
    ],
    [
      'a quote inside a string',
      '["say "hi""]',
      '1:7-1:8 the string ends at this quote, but more text follows right behind it'
    ],
    ['an unclosed object', '{\n  "a": {', '2:8-2:9 the file ends before this `{` is closed'],
    ['a value that the file ends before', '{"a":', '1:1-1:2 the file ends before this `{` is closed'],
    ['a wrong closing bracket', '{"a": [1}', '1:9-1:10 `}` cannot close the `[` of line 1, column 7'],
    ['text behind the end', '{}\n}', '2:1-2:2 `}` stands after the end of the JSON value'],
    ['a second value', '{} {"a": 1}', '1:4-1:12 `{"a": 1}` stands after the end of the JSON value'],
    ['a key in a list', '["a": 1]', '1:5-1:9 `: 1]` stands where a comma or `]` should be'],
    ['text behind a value', '{"a": 1 or two}', '1:9-1:16 `or two}` stands where a comma or `}` should be'],
    ['an object as key', '{{}}', '1:2-1:3 `{` stands where a key should be'],
    ['a stray character', '[*]', '1:2-1:3 the text `*` is not in quotes'],
    ['a closing bracket as value', '[[}]', '1:3-1:4 `}` cannot close the `[` of line 1, column 2'],
    ['too deep nesting', '['.repeat(1002), '1:1002-1:1003 values are nested more than 1000 levels deep'],
    [
      'HCL2',
      '# c\n\nsource "null" "a" {\n}',
      '3:1-3:20 the file is written in HCL2, which is not JSON and not supported'
    ],
    ['an HCL2 block', 'locals {', '1:1-1:9 the file is written in HCL2, which is not JSON and not supported'],
    [
      'an HCL2 variable file',
      'a = "b"',
      '1:1-1:8 the file is written in HCL2, which is not JSON and not supported'
    ],
    ['YAML', '---\na: b', '1:1-1:4 the file is written in YAML, which is not JSON'],
    [
      'YAML without marker',
      'builders:\n  - type: x',
      '1:1-1:10 the file is written in YAML, which is not JSON'
    ],
    ['UTF-16 with mark', '\ufffd\ufffd{\u0000}\u0000', '1:1-1:7 the file is not UTF-8; it looks like UTF-16'],
    ['UTF-16 without mark', '{\u0000}\u0000', '1:1-1:5 the file is not UTF-8; it looks like UTF-16'],
    ['HTML', '<!doctype html>', '1:1-1:16 the file holds HTML or XML, not JSON']
  ])('reports %s once', (_, text, problem) => {
    expect(jsonProblems(text)).toEqual([problem])
  })

  it.each([
    ['source "null" "a" {\n}', 'give the template as JSON: { "builders": […], "provisioners": […] }'],
    ['a = "b"', 'give variables as JSON: { "name": "value" }']
  ])('says what to give instead of HCL2: %j', (text, hint) => {
    expect(parseJson(text, 't.json').problems).toMatchObject([{ hint }])
  })

  it('gives no tree, so that nothing is said about it that is not true', () => {
    expect(parseJson('{"a": NaN, "b": 2}', 't.json').node).toBeUndefined()
    expect(parseJson('{"a": [1}', 't.json').node).toBeUndefined()
  })

  it('still reports what comes behind a mistake it can step over', () => {
    expect(jsonProblems('{"a": 007,\n"b": }')).toEqual([
      '1:7-1:10 the number 007 has a leading zero',
      '2:1-2:4 the key "b" has no value'
    ])
  })
})

describe('parseJson on mistakes in a file whose values may be secrets', () => {
  it.each([
    '{"a": hunter2}',
    '{"a": 0hunter2}',
    '{"a": 01234567}',
    '{"a": 0x1234567}',
    '{"a": "b"hunter2"}',
    '{"a": "b", hunter2: "c"}',
    '{"a": "b" hunter2}',
    '{"a": "b"} hunter2',
    '{"a": "b" // hunter2\n}',
    '{"a": "b" --> hunter2\n}',
    '["a": hunter2]',
    '{"a": "b", "hunter2"}'
  ])('shows none of them: %s', text => {
    const { problems } = parseJson(text, 'v.json', { hidesValues: true })

    expect(problems).not.toEqual([])
    expect(JSON.stringify(problems)).not.toMatch(/hunt|1234/)
  })
})

it('a file with thousands of mistakes has the first thousand told, and is not judged any further', () => {
  const { node, problems } = parseJson(`[${'True,'.repeat(5000)}1]`, 't.json')

  expect(node).toBeUndefined()
  expect(problems).toHaveLength(1001)
  expect(problems[0]?.message).toBe('there are more than 1000 errors, and only that many are told')
})
