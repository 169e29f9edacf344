import { describe, expect, it } from '@jest/globals'
import { planText, type Given } from '../../support/plan-text.js'

const box = { type: 'box' }

/** Severity, sentence and hint of every problem. */
async function told(template: object | string, given: Given = {}): Promise<readonly unknown[]> {
  const { all } = await planText(template, given)
  return all.map(({ severity, message, hint }) => [severity, message, hint])
}

describe('a variable that the template does not declare', () => {
  const variables = { version: '1' }

  it('is warned of where an option uses it, as Packer renders it as nothing', async () => {
    expect(
      await told({ variables, builders: [{ ...box, label: '{{user `verison`}}', greeting: '{{user `x`}}' }] })
    ).toEqual([
      ['warning', 'there is no variable `verison`: it becomes an empty text', 'did you mean `version`?'],
      ['warning', 'there is no variable `x`: it becomes an empty text', 'declare it in `variables`']
    ])
  })

  it('is warned of when it is given and nothing uses it', async () => {
    expect(await told({ variables, builders: [box] }, { var: { versoin: '3', other: '' } })).toEqual([
      [
        'warning',
        '`-var versoin=…` has no effect: the template has no variable `versoin`',
        'did you mean `version`?'
      ],
      [
        'warning',
        expect.stringContaining('no variable `other`'),
        'declare it in `variables`, or leave it out'
      ]
    ])
  })

  it('may be given and used', async () => {
    expect(await told({ builders: [{ ...box, label: '{{user `x`}}' }] }, { var: { x: '1' } })).toEqual([])
  })

  it('of a variable file is warned of only when it is nearly one that nobody gives', async () => {
    const template = { variables: { version: '1', name: '' }, builders: [box] }

    const { all } = await planText(template, { files: [{ verison: '2', name2: '', name: '', other: '' }] })

    expect(all).toMatchObject([
      { severity: 'warning', hint: 'did you mean `version`?', place: { file: 'v0.json', line: 1, column: 2 } }
    ])
  })

  it.each([
    ['all', ['verison', 'other']],
    ['similar', ['verison']],
    ['none', []]
  ] as const)('of a variable file is told as the flags say: %s', async (undeclared, names) => {
    const given = { files: [{ verison: '2', other: '' }], undeclared }

    const { all } = await planText({ variables, builders: [box] }, given)

    expect(all.map(({ message }) => message)).toEqual(
      names.map(name => `\`${name}\` has no effect: the template has no variable \`${name}\``)
    )
  })

  it('is no secret', async () => {
    expect(await told({ variables, 'sensitive-variables': ['vresion'], builders: [box] })).toEqual([
      ['warning', '`sensitive-variables` names `vresion`, which is no variable', 'did you mean `version`?']
    ])
  })
})

describe('one mistake is told once', () => {
  it('when a variable is not set: what uses it is not judged, the rest is', async () => {
    const { plan, all } = await planText({
      variables: { count: null, twice: '{{user `count`}}{{user `count`}}' },
      builders: [{ ...box, size: '{{user `twice`}}', label: '{{ nope }}' }],
      'smoke-tests': [{ type: 'shake', times: '{{user `count`}}' }]
    })

    expect(plan).toBeUndefined()
    expect(all.map(({ message }) => message)).toEqual([
      'required variable not set: count',
      expect.stringContaining('"nope" does not exist')
    ])
  })

  it('when a variable file cannot be read: what it may hold is not missed', async () => {
    expect(await told({ variables: { count: null }, builders: [box] }, { isPartial: true })).toEqual([])
  })

  it('when an option fails: rules that concern it are silent', async () => {
    expect(await told({ builders: [{ ...box, size: 'much', label: '{{ nope }}' }] })).toEqual([
      ['error', expect.stringContaining('`size` must be a whole number'), undefined],
      ['error', expect.stringContaining('"nope" does not exist'), expect.anything()]
    ])
  })

  it('when the only builder is wrong: there is one, though', async () => {
    expect(await told({ builders: [{ label: 'a' }] })).toEqual([
      ['error', 'builder 1: missing `type`', undefined]
    ])
    expect(await told({ builders: [] })).toEqual([
      ['error', expect.stringContaining('has no builders'), expect.anything()]
    ])
  })

  it.each([
    ['{"bulders": [{"type": "box"}]}', 'unknown root level key `bulders`'],
    [
      '{"builders": [{"type": "box"}], "variables": {"a": 5}}',
      'the default of variable `a` must be a string'
    ],
    [
      '{"builders": [{"type": "box"}], "post-processors": [{"type": "wrap", "keep_input_artifact": "x"}]}',
      'post-processor "wrap": `keep_input_artifact` must be true or false, without quotes'
    ]
  ])('in the template %s', async (template, message) => {
    const { all } = await planText(template)

    expect(all.map(({ message: each }) => each)).toEqual([expect.stringContaining(message)])
  })

  it('and every mistake of a block is told, whatever else is wrong in it', async () => {
    const say = { type: 'say', wrods: ['x'], words: 'y', except: ['bax'], max_retries: 'many' }

    const { all } = await planText({ builders: [box], provisioners: [say] })

    expect(all.map(({ message }) => message)).toEqual([
      'provisioner "say" has no option `wrods`',
      'provisioner "say": there is no builder named `bax`',
      'provisioner "say": `max_retries` must be a whole number, but is the string "many"'
    ])
  })

  it('while rules about other options of the block are still judged', async () => {
    expect(await told({ builders: [{ ...box, size: 10, label: ['a'], lable: '' }] })).toEqual([
      ['error', 'builder "box": `size`: no box is that big', undefined],
      ['error', expect.stringContaining('`label` must be a string'), undefined],
      ['error', 'builder "box" has no option `lable`', 'did you mean `label`?']
    ])
  })
})

describe('a value of a variable that is no text', () => {
  it.each([
    [5.0, 'put it in quotes: "5"'],
    [true, 'put it in quotes: "true"'],
    [['a', 1], 'write its items as one text, parted by commas: "a,1"'],
    [[['a']], 'a variable holds one text and no list'],
    [{ a: 1 }, 'a variable holds one text; make a variable of each member']
  ])('%j comes with the advice how to write it', async (value, hint) => {
    expect(await told({ variables: { a: value }, builders: [box] }, { var: { a: '' } })).toMatchObject([
      ['error', expect.stringContaining('must be a string'), hint]
    ])
    // Of a variable file no value is shown.
    const without = hint.replace(/: ".*/, '')
    expect(await told({ variables: { a: '' }, builders: [box] }, { files: [{ a: value }] })).toMatchObject([
      ['error', 'the value of variable `a` must be a string', without]
    ])
  })
})

describe('a variable file with a value that is no text', () => {
  it('gives the variable all the same: that it is required, or not declared, is not told', async () => {
    const template = {
      variables: { needed: null, other: '{{user `needed`}}' },
      builders: [{ ...box, label: '{{user `needed`}}{{user `strange`}}{{user `other`}}' }]
    }

    expect(await told(template, { files: [{ needed: 5, strange: true }] })).toMatchObject([
      ['error', 'the value of variable `needed` must be a string', expect.anything()],
      ['error', 'the value of variable `strange` must be a string', expect.anything()]
    ])
  })
})

describe('min_packer_version', () => {
  it.each(['1.16.0', '1.6', '1.16.0.0', 'v1.2', '1.16.0-beta', '0.99.1+x', '', null])(
    '%j is satisfied by version 1.16.0',
    async version => {
      expect(await told({ min_packer_version: version, builders: [box] })).toEqual([])
    }
  )

  it.each(['1.16.1', '1.17', '2', '1.16.0.1', '1.17.0-beta'])('%j is not', async version => {
    expect(await told({ min_packer_version: version, builders: [box] })).toEqual([
      [
        'error',
        `this template requires Packer version ${version} or higher; image-build does what 1.16.0 does`,
        expect.stringContaining('"1.16.0"')
      ]
    ])
  })

  it.each(['>= 1.0', 'x', '1.2.', ' 1.2', '{{user `x`}}'])('%j is no version', async version => {
    expect(await told({ min_packer_version: version, builders: [box] })).toEqual([
      ['error', expect.stringContaining(`but is ${JSON.stringify(version)}`), expect.anything()]
    ])
  })

  it('must be a string, and so must a description', async () => {
    expect(await told({ min_packer_version: 1.6, description: [], builders: [box] })).toEqual([
      ['error', '`description` must be a string', undefined],
      ['error', '`min_packer_version` must be a string', 'put it in quotes: "1.6"']
    ])
  })
})

describe('what is wrong with the text of a variable', () => {
  const template = { variables: { a: '' }, builders: [box] }

  it('stands in the file that gives it', async () => {
    const { all } = await planText(template, { files: [{ a: '{{ nope }}' }] })

    expect(all).toMatchObject([{ place: { file: 'v0.json', line: 1, column: 10 } }])
  })

  it('names the flag that gives it', async () => {
    const { all } = await planText(template, { var: { a: '{{ nope }}' } })

    expect(all).toMatchObject([{ message: expect.stringMatching(/^`-var a=…`: .*"nope"/), place: undefined }])
  })
})
