import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../src/action/inputs.js'

describe('readInputs', () => {
  it('gives the defaults of action.yml for what is empty', () => {
    expect(readInputs({ template: 't.json', command: '' })).toMatchObject({
      command: 'build',
      template: 't.json',
      onError: 'cleanup',
      parallelBuilds: 0,
      force: false,
      timeoutMs: 0,
      variables: [],
      publish: [{ type: 'artifact', options: { name: '', retention_days: 0 } }]
    })
  })

  it('reads lists by lines, names also by commas, and keeps what follows the first = of a variable', () => {
    const inputs = readInputs({
      template: 't.json',
      var: 'a=1\n\n  b=x=y ',
      'var-files': 'one.json\ntwo.json',
      only: 'first, second\nthird',
      artifacts: 'none',
      timeout: '1h30m'
    })

    expect(inputs).toMatchObject({
      variables: [
        ['a', '1'],
        ['b', 'x=y']
      ],
      variableFiles: ['one.json', 'two.json'],
      only: ['first', 'second', 'third'],
      publish: [],
      timeoutMs: 5_400_000
    })
  })

  it.each([
    [{}, '`template` is missing'],
    [
      { template: 't', command: 'biuld' },
      '`command` must be one of build, validate, smoke-test, sweep, but is `biuld`'
    ],
    [{ template: 't', command: 'smoke-test' }, '`image` is missing'],
    [{ template: 't', force: 'yes' }, '`force` must be one of false, true'],
    [{ template: 't', timeout: '30' }, '`timeout` must be a duration'],
    [{ template: 't', timeout: '-5m' }, '`timeout` must not be negative, but is `-5m`'],
    [{ template: 't', 'parallel-builds': 'two' }, '`parallel-builds` must be a whole number'],
    [{ template: 't', templat: 'x' }, 'there is no input `templat`, did you mean `template`?'],
    [{ template: 't', artifacts: 'release' }, '`artifacts` must be one of artifact, none']
  ])('refuses %j', (given, message) => {
    expect(() => readInputs(given)).toThrow(message)
  })

  it('never shows a line of `var`, which may hold a secret', () => {
    expect(() => readInputs({ template: 't', var: 'hunter2' })).toThrow(/^(?!.*hunter2).*name=value/)
  })
})
