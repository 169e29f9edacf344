import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { atLeast, exactly, watched } from '../../../src/toolkit/compression/byte-source.js'
import { chunked, firstOf, gathered } from '../../support/bytes.js'

const content = fc.uint8Array({ maxLength: 200 })
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 })
const limit = fc.integer({ min: 1, max: 50 })

async function lengths(source: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const found: number[] = []
  for await (const chunk of source) found.push(chunk.length)
  return found
}

describe('atLeast', () => {
  it('changes no byte, and makes no chunk but the last smaller than asked', async () => {
    await fc.assert(
      fc.asyncProperty(content, sizes, limit, async (bytes, parts, minimum) => {
        const all = await gathered(atLeast(chunked(bytes, ...parts), minimum))
        const found = await lengths(atLeast(chunked(bytes, ...parts), minimum))

        expect(all.equals(bytes)).toBe(true)
        expect(found.slice(0, -1).every(length => length >= minimum)).toBe(true)
      })
    )
  })

  it('hands on a chunk that is big enough without copying it', async () => {
    const chunk = Buffer.alloc(10)

    const first = await firstOf(atLeast(chunked(chunk, 10), 10))

    expect(first.buffer).toBe(chunk.buffer)
    expect(first).toHaveLength(10)
  })
})

describe('exactly', () => {
  it('changes no byte, and makes every chunk but the last of the size asked for', async () => {
    await fc.assert(
      fc.asyncProperty(content, sizes, limit, async (bytes, parts, size) => {
        const all = await gathered(exactly(chunked(bytes, ...parts), size))
        const found = await lengths(exactly(chunked(bytes, ...parts), size))

        expect(all.equals(bytes)).toBe(true)
        expect(found.slice(0, -1).every(length => length === size)).toBe(true)
        expect(found.at(-1) ?? size).toBeLessThanOrEqual(size)
      })
    )
  })
})

describe('watched', () => {
  it('shows every chunk and hands it on', async () => {
    const seen: number[] = []

    const all = await gathered(
      watched(chunked(Buffer.from('abcdef'), 2, 3, 1), chunk => seen.push(chunk.length))
    )

    expect(all.toString()).toBe('abcdef')
    expect(seen).toEqual([2, 3, 1])
  })

  it('ends the source when a look fails', async () => {
    let isEnded = false
    async function* source() {
      try {
        yield Buffer.from('a')
        yield Buffer.from('b')
      } finally {
        isEnded = true
      }
    }
    const look = (): void => {
      throw new Error('seen enough')
    }

    await expect(gathered(watched(source(), look))).rejects.toThrow('seen enough')

    expect(isEnded).toBe(true)
  })
})
