import { describe, expect, it } from '@jest/globals'
import { recordsOf, runCase } from '../support/conformance.js'
import { themes } from './cases/index.mjs'
import { differences } from './differences.mjs'
import { inputOf } from './outcome.mjs'
import type { Outcome } from './outcome.mjs'

/** Why and how a case comes to something else here than with Packer. */
function differenceOf(theme: string, name: string): { readonly why: string; readonly own: Partial<Outcome> } {
  const [difference] = differences.filter(({ cases }) => cases[theme]?.[name] !== undefined)
  return { why: difference?.why ?? 'as Packer', own: difference?.cases[theme]?.[name] ?? {} }
}

/** Alike for outcomes that are alike, in whatever order their parts were put together. */
function inOrder({ validate, build, line, printed, files }: Outcome): string {
  return JSON.stringify([validate, build, line, printed, files])
}

describe.each(Object.entries(themes))('as Packer 1.6.6, or differing for a reason: %s', (theme, cases) => {
  const records = recordsOf(theme)

  it.each(cases.map(each => [each.name, each] as const))('%s', async (name, each) => {
    const { input, ...packer } = records[name] ?? { input: 'not recorded', files: {} }
    const { why, own } = differenceOf(theme, name)

    const { outcome, log } = await runCase(each)

    expect({ input }).toEqual({ input: inputOf(each) }) // else: node scripts/conformance/record.mjs
    const expected = { ...packer, ...own }
    const isAsExpected = inOrder(outcome) === inOrder(expected)
    expect({ why, ...outcome, log: isAsExpected ? '' : log }).toEqual({ why, ...expected, log: '' })
  })
})

describe('the table of differences', () => {
  it('names cases that exist, each once, in which the answers do differ', () => {
    const named = differences.flatMap(({ cases }) =>
      Object.entries(cases).flatMap(([theme, outcomes]) =>
        Object.entries(outcomes).map(([name, own]) => ({ theme, name, own }))
      )
    )

    const wrong = named.filter(({ theme, name, own }) => {
      const packer = themes[theme]?.some(each => each.name === name) ? recordsOf(theme)[name] : undefined
      return packer === undefined || inOrder({ ...packer, ...own }) === inOrder(packer)
    })

    expect(wrong).toEqual([])
    expect(new Set(named.map(({ theme, name }) => `${theme}: ${name}`)).size).toBe(named.length)
  })

  it('has every name of a case once in its theme', () => {
    const repeated = Object.entries(themes).flatMap(([theme, cases]) => {
      const names = cases.map(({ name }) => name)
      return names.filter((name, index) => names.indexOf(name) !== index).map(name => `${theme}: ${name}`)
    })

    expect(repeated).toEqual([])
  })
})
