import { describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { mapOrdered } from '../../../src/toolkit/compression/map-ordered.js'

async function* numbers(count: number, onEnd: () => void = () => undefined) {
  try {
    for (let number = 0; number < count; number += 1) yield number
  } finally {
    onEnd()
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of source) found.push(item)
  return found
}

describe('mapOrdered', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const slowFirst = async (number: number): Promise<number> => {
      await sleep(5 - number)
      return number * 10
    }

    expect(await all(mapOrdered(numbers(5), 3, slowFirst))).toEqual([0, 10, 20, 30, 40])
  })

  it('works on as many items at once as allowed, and on no more', async () => {
    let atWork = 0
    let most = 0
    const work = async (): Promise<void> => {
      atWork += 1
      most = Math.max(most, atWork)
      await sleep(1)
      atWork -= 1
    }

    await all(mapOrdered(numbers(20), 4, work))

    expect(most).toBe(4)
  })

  it('fails with the first failure and ends the source, even when a later item fails before', async () => {
    let isEnded = false
    const work = async (number: number): Promise<number> => {
      if (number === 2) throw new Error('early failure of a late item')
      await sleep(5)
      if (number === 1) throw new Error('first')
      return number
    }

    await expect(
      all(
        mapOrdered(
          numbers(9, () => (isEnded = true)),
          3,
          work
        )
      )
    ).rejects.toThrow('first')

    expect(isEnded).toBe(true)
  })

  it('ends the source when its reader stops early', async () => {
    let isEnded = false

    for await (const number of mapOrdered(
      numbers(9, () => (isEnded = true)),
      2,
      async item => item
    )) {
      if (number === 3) break
    }

    expect(isEnded).toBe(true)
  })
})
