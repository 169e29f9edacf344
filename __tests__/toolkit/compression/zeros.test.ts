import { describe, expect, it } from '@jest/globals'
import { isZero, ZeroBlocks } from '../../../src/toolkit/compression/zeros.js'

const mib = 1024 * 1024

describe('isZero', () => {
  it.each([0, 1, 511, mib, mib + 1, 3 * mib])('sees that %i bytes are zero', bytes => {
    expect(isZero(new Uint8Array(bytes))).toBe(true)
  })

  it.each([0, 1, mib - 1, mib, 2 * mib - 1])('sees a one among zeros at %i', at => {
    const block = new Uint8Array(2 * mib)
    block[at] = 1

    expect(isZero(block)).toBe(false)
  })
})

describe('ZeroBlocks', () => {
  it('asks once for each size, and not at all for other blocks', async () => {
    const asked: number[] = []
    const blocks = new ZeroBlocks(async ({ length }) => {
      asked.push(length)
      return `${length} zeros`
    })

    const found: (string | undefined)[] = []
    for (const length of [5, 7, 5, 5]) found.push(await blocks.find(new Uint8Array(length)))

    expect(found).toEqual(['5 zeros', '7 zeros', '5 zeros', '5 zeros'])
    expect(asked).toEqual([5, 7])
    expect(blocks.find(Uint8Array.of(0, 1))).toBeUndefined()
  })
})
