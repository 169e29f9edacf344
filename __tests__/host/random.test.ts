import { describe, expect, it } from '@jest/globals'
import { createUuidSource } from '../../src/host/random.js'

const zeros = (count: number): Uint8Array => new Uint8Array(count)

describe('UUIDs by time', () => {
  it('start with the time in milliseconds', () => {
    const uuid = createUuidSource(() => 0x0123456789ab, zeros)

    expect(uuid()).toBe('01234567-89ab-7000-8000-000000000000')
  })

  it('keep growing when the clock steps back or stands still for long', () => {
    let now = 1_000_000
    const uuid = createUuidSource(() => now, zeros)

    const ids = Array.from({ length: 10_000 }, (_, index) => {
      if (index === 5000) now -= 500
      return uuid()
    })

    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
