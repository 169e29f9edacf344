import { describe, expect, it } from '@jest/globals'
import { commands } from '../../src/cli/commands.js'
import { parseArguments, parseNames, parsePairs } from '../../src/cli/parse-arguments.js'

const parse = (...words: readonly string[]) => parseArguments('build', commands.build, words)

describe('parseArguments', () => {
  it.each([
    [['-var', 'a=1', '-var=b=2', '--var', 'c=3', 't.json']],
    [['t.json', '-var=a=1', '--var=b=2', '-var', 'c=3']]
  ])('takes one dash or two, with or without =, before or after the template: %j', words => {
    const parsed = parse(...words)

    expect(parsed.operands).toEqual(['t.json'])
    expect(parsed.list('var')).toEqual(['a=1', 'b=2', 'c=3'])
  })

  it('reads switches bare or with a value', () => {
    expect(parse('-force', 't.json').isOn('force')).toBe(true)
    expect(parse('-force=false', 't.json').isOn('force')).toBe(false)
    expect(parse('t.json').isOn('force')).toBeUndefined()
  })

  it.each([
    [true, ['1', 't', 'T', 'TRUE', 'true', 'True']],
    [false, ['0', 'f', 'F', 'FALSE', 'false', 'False']]
  ] as const)('reads as %s what Go does: %j', (value, words) => {
    expect(words.map(word => parse(`-force=${word}`, 't.json').isOn('force'))).toEqual(words.map(() => value))
  })

  it('takes the word behind a flag as its value, also one that looks like a flag', () => {
    const parsed = parse('-junit', '-o.xml', '-var', '-x=1', '-evidence', '--', '-var-file', '', 't.json')

    expect(parsed.text('junit')).toBe('-o.xml')
    expect(parsed.list('var')).toEqual(['-x=1'])
    expect(parsed.text('evidence')).toBe('--')
    expect(parsed.list('var-file')).toEqual([''])
    expect(parsed.operands).toEqual(['t.json'])
  })

  it('takes every word behind -- as it is', () => {
    expect(parse('-force', '--', '-weird.json').operands).toEqual(['-weird.json'])
    expect(parse('--', '--').operands).toEqual(['--'])
  })

  it('takes a dash alone for standard input', () => {
    expect(parse('-').operands).toEqual(['-'])
  })

  it.each([
    [['t.json', '-forse'], 'build has no flag -forse'],
    [['t.json', '-5'], 'build has no flag -5'],
    [['t.json', '---force'], 'build has no flag --force'],
    [['t.json', '-=x'], 'build has no flag -'],
    [['-force', 'false', 't.json'], 'build takes TEMPLATE, but 2 were given'],
    [['t.json', '-constructor=x'], 'build has no flag -constructor'],
    [['t.json', '-hasOwnProperty=1'], 'build has no flag -hasOwnProperty'],
    [['t.json', '-__proto__=1'], 'build has no flag -__proto__'],
    [['t.json', '-parallel-builds=many'], '-parallel-builds must be a whole number, but is "many"'],
    [['t.json', '-on-error=ignore'], '-on-error must be one of cleanup, abort, ask, run-cleanup-provisioner'],
    [['t.json', '-timeout=5'], '-timeout must be a duration'],
    [['t.json', '-timeout=-5m'], '-timeout must not be negative, but is "-5m"'],
    [['t.json', '-timeout', '-1ns'], '-timeout must not be negative, but is "-1ns"'],
    [['t.json', '-force=maybe'], '-force must be true or false'],
    [['t.json', '-force=tRUE'], '-force must be true or false'],
    [['t.json', '-force='], '-force must be true or false'],
    [['t.json', '-var'], '-var needs a value'],
    [[], 'build takes TEMPLATE, but none was given'],
    [['a.json', 'b.json'], 'build takes TEMPLATE, but 2 were given']
  ])('refuses %j', (words, message) => {
    expect(() => parse(...words)).toThrow(
      expect.objectContaining({ code: 'IB_USAGE', message: expect.stringContaining(message) })
    )
  })
})

describe('parsePairs', () => {
  it('splits at the first =', () => {
    expect(parsePairs(['a=b=c', 'd='])).toEqual([
      ['a', 'b=c'],
      ['d', '']
    ])
  })

  it('refuses a word without =', () => {
    expect(() => parsePairs(['a'])).toThrow('name=value')
  })
})

it('parseNames splits at commas and line ends', () => {
  expect(parseNames('a, b\nc,')).toEqual(['a', 'b', 'c'])
})
