import { describe, expect, it } from '@jest/globals'
import { themes } from '../conformance/cases/index.mjs'
import { differences } from '../conformance/differences/index.mjs'
import { inputOf } from '../conformance/outcome.mjs'
import type { Outcome } from '../conformance/outcome.mjs'
import { inOrder, recordsOf, runCase } from './conformance.js'

/** Why and how a case comes to something else here than with Packer. */
function differenceOf(theme: string, name: string): { readonly why: string; readonly own: Partial<Outcome> } {
  const [difference] = differences.filter(({ cases }) => cases[theme]?.[name] !== undefined)
  return { why: difference?.why ?? 'as Packer', own: difference?.cases[theme]?.[name] ?? {} }
}

/** Declares the tests of some themes; several files have a few each, so that they can run side by side. */
// eslint-disable-next-line jest/no-export -- several files have it declare their tests
export function describeThemes(names: readonly string[]): void {
  const chosen = names.map(name => [name, themes[name] ?? []] as const)
  describe.each(chosen)('as Packer 1.6.6, or differing for a reason: %s', (theme, cases) => {
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
}
