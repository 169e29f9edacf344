import { describe, expect, it } from '@jest/globals'
import { planText } from '../../support/plan-text.js'

describe('a function that has another name today', () => {
  it.each([
    [
      'clean_ami_name',
      'in an option of a builder',
      { builders: [{ type: 'box', label: '{{ clean_ami_name `x` }}' }] }
    ],
    [
      'clean_image_name',
      'in an option of a provisioner, which no fixer mends',
      {
        builders: [{ type: 'box' }],
        provisioners: [{ type: 'say', words: ['{{ `x` | clean_image_name }}'] }]
      }
    ],
    [
      'clean_image_name',
      'in a variable',
      { variables: { name: '{{ clean_image_name `x` }}' }, builders: [{ type: 'box' }] }
    ]
  ])('%s: the hint says which, %s', async (name, _where, template) => {
    const { all } = await planText(template)

    expect(all).toMatchObject([
      { message: `the function "${name}" does not exist`, hint: 'it was renamed: write clean_resource_name' }
    ])
  })

  it('is looked for among the names of today when it is misspelt', async () => {
    const { all } = await planText({ builders: [{ type: 'box', label: '{{ clean_resorce_name `x` }}' }] })

    expect(all).toMatchObject([{ hint: 'did you mean clean_resource_name?' }])
  })
})
