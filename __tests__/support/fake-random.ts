import type { Random } from '../../src/contracts/host.js'

/** Random numbers that are the same in each run of a test. UUIDs count up. */
export function createFakeRandom(seed = 1): Random {
  const next = mulberry32(seed)
  let uuids = 0
  return {
    bytes: count => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
    integer: (minimum, maximum) => minimum + Math.floor(next() * (maximum - minimum + 1)),
    uuid: () => {
      uuids += 1
      return `00000000-0000-7000-8000-${uuids.toString(16).padStart(12, '0')}`
    }
  }
}

/** A small generator of even quality: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
