import { describe, expect, it } from '@jest/globals'
import { unifiedDiff } from '../../../src/template/fix/unified-diff.js'

describe('unifiedDiff', () => {
  it('takes any number of lines', () => {
    const count = 200_000
    const text = 'a\n'.repeat(count)

    const diff = unifiedDiff('t.json', text, [{ start: 0, end: text.length, text: 'b\n'.repeat(count) }])

    expect(diff.split('\n').filter(line => line === '-a')).toHaveLength(count)
    expect(diff.split('\n').filter(line => line === '+b')).toHaveLength(count)
  })
})
