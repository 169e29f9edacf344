import { describe, expect, it } from '@jest/globals'
import { FormIndex } from '../../src/core/form-index.js'

function indexOf(forms: readonly string[]): FormIndex {
  const index = new FormIndex()
  for (const form of forms) index.add(form)
  return index
}

describe('an index of texts', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `line ${index}`)

  it('finds the longest of many that begin alike', () => {
    const text = 'line 1, line 12, line 19999, line 20000, lime 1'

    expect(
      indexOf(many)
        .find(text)
        .map(({ start, end }) => text.slice(start, end))
    ).toEqual(['line 1', 'line 12', 'line 19999', 'line 2000'])
  })

  it('tells whether a text is new', () => {
    const index = indexOf(['abcd'])

    expect([index.add('abcd'), index.add('abce'), index.add('abce'), index.add('ab')]).toEqual([
      false,
      true,
      false,
      true
    ])
  })

  it('takes many that begin alike in a time that grows with their number', () => {
    const startedAt = process.cpuUsage()

    indexOf(many)

    const { user } = process.cpuUsage(startedAt)
    expect(user).toBeLessThan(1_000_000)
  })
})
