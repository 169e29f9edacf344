import { describe, expect, it } from '@jest/globals'
import { planText, type Given } from '../../support/plan-text.js'

const variables = { count: '1', other: '{{user `count`}}' }
const builders = [{ type: 'box', label: 'x', size: '{{user `count`}}' }]
const told = async (template: object, given: Given): Promise<readonly object[]> =>
  (await planText(template, given)).problems.map(({ message, hint, place }) => ({ message, hint, place }))

describe('a wrong value of an option that is a variable', () => {
  it('is told in the file of variables in which it stands', async () => {
    const [problem, ...others] = await told({ variables, builders }, { files: [{ count: 'many' }] })

    expect(problem).toMatchObject({
      message: expect.stringContaining('`size` must be'),
      place: { file: 'v0.json', line: 1, column: 10 }
    })
    expect(others).toEqual([])
  })

  it('is told in the later of two files, and where one variable leads to another', async () => {
    const [problem] = await told(
      { variables, builders: [{ type: 'box', size: '{{ user "other" }}' }] },
      { files: [{ count: 'many' }, { count: 'few' }] }
    )

    expect(problem).toMatchObject({ place: { file: 'v1.json' } })
  })

  it('is told at the option, with the name of the flag that gave it', async () => {
    const [problem] = await told({ variables, builders }, { var: { count: 'many' } })

    expect(problem).toMatchObject({
      hint: expect.stringContaining('the value comes from `-var count=…`'),
      place: { file: 't.json' }
    })
  })

  it('is told at the option when it is only a part of it, or the default', async () => {
    const [part] = await told(
      { variables, builders: [{ type: 'box', size: '{{user `count`}}0' }] },
      { files: [{ count: 'x' }] }
    )
    const [standard] = await told({ variables: { count: 'x' }, builders }, {})

    expect([part, standard]).toMatchObject([{ place: { file: 't.json' } }, { place: { file: 't.json' } }])
  })
})
