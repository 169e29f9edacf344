import { describe, expect, it } from '@jest/globals'
import { opt, type Options } from '../../../src/core/options.js'
import type { Problem } from '../../../src/core/problem.js'
import type { ObjectNode } from '../../../src/core/syntax.js'
import { decode } from '../../../src/template/decode/decode.js'
import { parseJson } from '../../../src/template/json/parse.js'

function objectNode(text: string): ObjectNode {
  const { node } = parseJson(text, 't.json')
  if (node?.kind !== 'object') throw new Error('the test needs an object')
  return node
}

/** Decodes one option `x` from its JSON text; `${…}` stands for what a template would be replaced with. */
function decodeAll(options: Options, ...layers: readonly string[]) {
  const problems: Problem[] = []
  const secrets: string[] = []
  const nodes = layers.map(objectNode)
  const decoded = decode(
    options,
    nodes,
    { file: 't.json', line: 1, column: 1 },
    {
      subject: 'thing',
      report: problem => problems.push(problem),
      addSecret: secret => secrets.push(secret),
      interpolate: ({ value }) => value.replace('${list}', 'a,b').replace('${n}', '7'),
      checkLate: () => true
    }
  )
  return { config: decoded?.config, problems, secrets }
}
const decodeOne = (option: Options[string], json: string) => decodeAll({ x: option }, `{"x": ${json}}`)
const description = 'For the test.'

describe('decode reads weakly, as Packer does', () => {
  it.each([
    ['string', opt.string({ description }), '"text"', 'text'],
    ['string from a number', opt.string({ description }), '5', '5'],
    ['string from a fraction', opt.string({ description }), '1.50', '1.5'],
    ['string from true', opt.string({ description }), 'true', '1'],
    ['string from false', opt.string({ description }), 'false', '0'],
    ['integer', opt.integer({ description }), '22', 22],
    ['integer from text', opt.integer({ description }), '"22"', 22],
    ['integer from hexadecimal text', opt.integer({ description }), '"0x10"', 16],
    ['integer from octal text', opt.integer({ description }), '"010"', 8],
    ['integer from rendered text', opt.integer({ description }), '"${n}"', 7],
    ['integer from a fraction', opt.integer({ description }), '1.9', 1],
    ['integer from true', opt.integer({ description }), 'true', 1],
    ['boolean', opt.boolean({ description }), 'true', true],
    ['boolean from text', opt.boolean({ description }), '"t"', true],
    ['boolean from 0', opt.boolean({ description }), '0', false],
    ['boolean from nothing', opt.boolean({ description }), '""', false],
    ['tristate from nothing', opt.tristate({ description }), '""', undefined],
    ['duration', opt.duration({ description }), '"1m30s"', 90_000],
    ['duration from nanoseconds', opt.duration({ description }), '5000000', 5],
    ['list', opt.strings({ description }), '["a", 1, true]', ['a', '1', '1']],
    ['list from text with commas', opt.strings({ description }), '"echo a,b"', ['echo a', 'b']],
    ['list from rendered text', opt.strings({ description }), '"${list}"', ['a', 'b']],
    ['list from a number', opt.strings({ description }), '5', ['5']],
    ['list from empty text', opt.strings({ description }), '""', []],
    ['integers from text', opt.integers({ description }), '"0,2"', [0, 2]],
    [
      'rows',
      opt.rows({ description }),
      '[["-m", 1024], "a,b"]',
      [
        ['-m', '1024'],
        ['a', 'b']
      ]
    ],
    ['map', opt.map({ description }), '{"a": 1}', { a: '1' }],
    ['map from a list of objects', opt.map({ description }), '[{"a": "1"}, {"b": "2"}]', { a: '1', b: '2' }],
    [
      'block from a list of one',
      opt.block({ y: opt.integer({ description }) }, { description }),
      '[{"y": 1}]',
      { y: 1 }
    ]
  ])('%s', (_, option, json, expected) => {
    const { config, problems } = decodeOne(option, json)

    expect(problems).toEqual([])
    expect(config?.['x']).toEqual(expected)
  })

  it('keeps text for later as it is written', () => {
    const option = opt.late({ description, fields: ['Path'] })

    expect(decodeOne(option, '"run {{.Path}} ${n}"').config?.['x']).toMatchObject({
      template: 'run {{.Path}} ${n}'
    })
  })
})

describe('decode tells what is wrong, and where', () => {
  it.each([
    [
      'an object for a string',
      opt.string({ description }),
      '{}',
      'IB_OPTION_TYPE',
      '`x` must be a string, but is an object'
    ],
    [
      '"yes" for a boolean',
      opt.boolean({ description }),
      '"yes"',
      'IB_OPTION_TYPE',
      '`x` must be true or false, but is the string "yes"'
    ],
    [
      'words for a number',
      opt.integer({ description }),
      '"lots"',
      'IB_OPTION_TYPE',
      '`x` must be a whole number, but is the string "lots"'
    ],
    [
      'a bare number of seconds',
      opt.duration({ description }),
      '"30"',
      'IB_OPTION_TYPE',
      '`x` must be a duration such as `30s`, `5m` or `1h30m`, but is the string "30"'
    ],
    [
      'an object for a list',
      opt.strings({ description }),
      '{"a": 1}',
      'IB_OPTION_TYPE',
      '`x` must be a list of strings, but is an object'
    ],
    [
      'too small a number',
      opt.integer({ description, minimum: 1 }),
      '0',
      'IB_OPTION_VALUE',
      '`x` must be at least 1, but is 0'
    ],
    [
      'a word that is no choice',
      opt.choice(['ide', 'sata'], { description }),
      '"sate"',
      'IB_OPTION_VALUE',
      '`x` must be one of "ide", "sata", but is "sate"'
    ],
    [
      'an unsupported option',
      opt.string({ description, unsupported: 'it needs a TPM' }),
      '"a"',
      'IB_OPTION_UNSUPPORTED',
      '`x` is not supported: it needs a TPM'
    ]
  ])('%s', (_, option, json, code, message) => {
    const { config, problems } = decodeOne(option, json)

    expect(config).toBeUndefined()
    expect(problems).toMatchObject([{ code, severity: 'error', place: { file: 't.json', line: 1 } }])
    expect(problems[0]?.message).toContain(message)
  })

  it('finds every problem of a block at once, with the nearest name for a misspelt option', () => {
    const options = {
      memory: opt.integer({ description }),
      headless: opt.boolean({ description }),
      iso_url: opt.string({ description, required: true })
    }

    const { problems } = decodeAll(options, '{\n  "memmory": 1,\n  "headless": "maybe"\n}')

    expect(problems).toMatchObject([
      { code: 'IB_UNKNOWN_OPTION', hint: 'did you mean `memory`?', place: { line: 2, column: 3 } },
      { code: 'IB_OPTION_TYPE', place: { line: 3, column: 15 } },
      { code: 'IB_OPTION_MISSING', message: 'thing needs `iso_url`' }
    ])
  })

  it('warns of a deprecated option and still honours it', () => {
    const { config, problems } = decodeOne(opt.string({ description, deprecated: 'use `y`' }), '"a"')

    expect(config?.['x']).toBe('a')
    expect(problems).toMatchObject([{ severity: 'warning', hint: 'use `y`' }])
  })
})

describe('decode joins layers', () => {
  const options = {
    inline: opt.strings({ description, default: ['nothing'] }),
    timeout: opt.duration({ description, default: '5m' }),
    password: opt.string({ description, sensitive: true })
  }

  it('takes the later layer for an option that both give, whatever the case of its name', () => {
    const { config } = decodeAll(options, '{"INLINE": ["a"], "timeout": "1s"}', '{"inline": ["b"]}')

    expect(config).toMatchObject({ inline: ['b'], timeout: 1000 })
  })

  it('gives defaults as decoding their spelling would', () => {
    expect(decodeAll(options, '{}').config).toEqual({
      inline: ['nothing'],
      timeout: 300_000,
      password: undefined
    })
  })

  it('takes null for not given', () => {
    expect(decodeAll(options, '{"timeout": null}').config).toMatchObject({ timeout: 300_000 })
  })

  it('hands over the values of sensitive options', () => {
    expect(decodeAll(options, '{"password": "hunter2"}').secrets).toEqual(['hunter2'])
  })
})

describe('a duration without a unit', () => {
  it.each(['8', '-1', '999999', '0.5'])('is %s nanoseconds, which nobody means', json => {
    const { config, problems } = decodeOne(opt.duration({ description }), json)

    expect(config).toEqual({ x: Number(json) / 1e6 })
    expect(problems).toMatchObject([
      { severity: 'warning', message: expect.stringContaining(`\`x\` is ${json} nanoseconds`) }
    ])
    expect(problems[0]?.hint).toContain(`"${json}s"`)
  })

  it.each(['0', '1000000', '"8s"', '"8ns"'])('is not warned of when it is %s', json => {
    expect(decodeOne(opt.duration({ description }), json).problems).toEqual([])
  })
})

describe('a form of text', () => {
  const code = opt.string({ description, pattern: { expression: '\\d+', words: 'digits such as "12"' } })

  it('is told in words', () => {
    expect(decodeOne(code, '"12"').problems).toEqual([])
    expect(decodeOne(code, '"1b"').problems).toMatchObject([
      { message: 'thing: `x` must be digits such as "12", but is "1b"' }
    ])
  })
})

describe('decode takes for not given, as Packer does,', () => {
  it.each([
    [
      'an empty text where one of some words is wanted',
      opt.choice(['a', 'b'], { default: 'b', description }),
      '""',
      'b'
    ],
    [
      '0 where the option says so',
      opt.integer({ default: 22, minimum: 1, emptyIsDefault: true, description }),
      '0',
      22
    ],
    [
      'an empty text where the option says so',
      opt.string({ emptyIsDefault: true, description }),
      '""',
      undefined
    ]
  ])('%s', (_, option, json, value) => {
    const { config, problems } = decodeOne(option, json)

    expect(config).toEqual({ x: value })
    expect(problems).toEqual([])
  })

  it('the text of an item that is null', () => {
    expect(decodeOne(opt.strings({ description }), '["a", null]').config).toEqual({ x: ['a', ''] })
  })
})
