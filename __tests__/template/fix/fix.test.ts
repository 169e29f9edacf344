import { describe, expect, it } from '@jest/globals'
import { fixers } from '../../../src/template/fix/fixers.js'
import { fixTemplate } from '../../../src/template/fix/fix.js'
import type { JsonObject } from '../../../src/template/fix/json-value.js'
import { builderCases } from './cases/builders.js'
import { postProcessorCases, provisionerCases } from './cases/other-blocks.js'
import { templateCases } from './cases/templates.js'

const blockCases = [
  ...builderCases.map(each => ({ ...each, root: 'builders' })),
  ...provisionerCases.map(each => ({ ...each, root: 'provisioners' })),
  ...postProcessorCases.map(each => ({ ...each, root: 'post-processors' }))
]

describe('fixTemplate', () => {
  it.each(blockCases)('$fixer: $what', ({ root, before, after }) => {
    const fixed = fixTemplate({ [root]: [before] })

    expect(fixed).toEqual({ [root]: [after === 'same' ? before : after] })
  })

  it.each(blockCases.filter(({ after }) => after === 'same'))(
    '$fixer: $what: the very same',
    ({ root, before }) => {
      const template = { [root]: [before] }

      expect(fixTemplate(template)).toBe(template)
    }
  )

  it.each(blockCases.filter(({ fixer }) => fixer !== 'powershell-escapes'))(
    '$fixer: $what: a second time mends nothing',
    ({ root, before }) => {
      const fixed = fixTemplate({ [root]: [before] })

      expect(fixTemplate(fixed)).toBe(fixed)
    }
  )

  it.each(templateCases)('$what', ({ before, after }) => {
    const fixed = fixTemplate(before)

    expect(fixed).toEqual(after === 'same' ? before : after)
    expect(fixTemplate(fixed)).toBe(fixed)
  })

  it.each([5, 'x', '', null, 'tRue'])('refuses an address that is neither private nor public: %p', value => {
    const template = { builders: [{ type: 'amazon-ebs', ssh_private_ip: value }] }

    expect(() => fixTemplate(template)).toThrow('must be true or false, but is')
  })
})

describe('each fixer', () => {
  it.each(fixers)('$name has cases in which it mends and in which it does not', fixer => {
    const templates = blockCases
      .filter(each => each.fixer === fixer.name)
      .map(({ root, before }): JsonObject => ({ [root]: [before] }))
    const outcomes = templates.map(template => fixer.fix(template) === template)

    expect(new Set(outcomes)).toEqual(new Set([true, false]))
  })

  it('is one of 34', () => {
    expect(new Set(fixers.map(({ name }) => name)).size).toBe(34)
  })
})
