import { describe, expect, it } from '@jest/globals'
import { recordedVerdicts, validateAll } from '../support/conformance-verdicts.js'
import { onPurpose } from './generated-differences.mjs'
import { digestOf, generatedCases } from './generated.mjs'

describe('random templates', () => {
  it('get the verdict that Packer 1.6.6 gave, but for those that are known', async () => {
    const recorded = recordedVerdicts()
    const cases = generatedCases(recorded)
    const packer = recorded.verdicts.join('')

    const own = await validateAll(cases)

    expect(digestOf(cases)).toBe(recorded.digest) // else: node scripts/conformance/record-generated.mjs
    const different = own.flatMap(({ exitCode }, index) =>
      exitCode.toString() === packer[index] ? [] : index
    )
    const known = Object.values(onPurpose).flat()
    expect(different).toEqual(known.sort((a, b) => a - b))
    expect(cases).toHaveLength(2000)
  }, 300_000)
})
