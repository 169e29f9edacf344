import type { Random } from '../contracts/host.js'

/** The system's random numbers, fit for keys. `now` is what UUIDs are ordered by. */
export function createRandom(now: () => number = Date.now): Random {
  return {
    bytes: count => crypto().randomBytes(count),
    integer: (minimum, maximum) => crypto().randomInt(minimum, maximum + 1),
    uuid: createUuidSource(now, count => crypto().randomBytes(count))
  }
}

/** Loaded when it is needed, which is not to check a template. */
const crypto = () => process.getBuiltinModule('node:crypto')

/**
 * Makes version 7 UUIDs that sort by the time they were made, also within one millisecond and when the clock
 * steps back: https://www.rfc-editor.org/rfc/rfc9562#section-5.7 with the counter of its section 6.2, method 1.
 */
export function createUuidSource(now: () => number, random: (count: number) => Uint8Array): () => string {
  let lastMs = 0
  let counter = 0
  return () => {
    const ms = now()
    counter = ms > lastMs ? 0 : counter + 1
    if (counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
    lastMs = Math.max(ms, lastMs)
    const bytes = Buffer.from(random(16))
    bytes.writeUIntBE(lastMs, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
    return dashed(bytes.toString('hex'))
  }
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
