/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake random numbers share */
import { describe, expect, it } from '@jest/globals'
import type { Random } from '../../../src/contracts/host.js'

/** What every `Random` promises. */
export function describeRandomContract(make: () => Random): void {
  describe('random numbers', () => {
    it('has as many bytes as asked for', () => {
      const random = make()

      expect([0, 1, 33].map(count => random.bytes(count).length)).toEqual([0, 1, 33])
    })

    it('gives integers of the whole range, both ends included', () => {
      const random = make()

      const seen = new Set(Array.from({ length: 1000 }, () => random.integer(3, 6)))

      expect([...seen].sort()).toEqual([3, 4, 5, 6])
    })

    it('gives the only integer of a range of one', () => {
      expect(make().integer(7, 7)).toBe(7)
    })

    it('gives UUIDs of version 7 that sort by the order of their making', () => {
      const random = make()

      const ids = Array.from({ length: 5000 }, () => random.uuid())

      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    })
  })
}
