import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import zlib from 'node:zlib'
import { bgzf } from '../../../src/toolkit/compression/bgzf.js'
import { deflate } from '../../../src/toolkit/compression/deflate.js'
import { gzip } from '../../../src/toolkit/compression/gzip.js'
import { chunked, diskImage, gathered, noise, prose, zeros } from '../../support/bytes.js'

const options = { level: 1, parallel: 3 }
const mib = 1024 * 1024

/** Runs of each kind of data, a few bytes to half a MiB long. */
const anyContent = fc
  .array(fc.tuple(fc.constantFrom(zeros, prose, noise), fc.integer({ min: 0, max: 500_000 })), {
    maxLength: 6
  })
  .map(runs => Buffer.concat(runs.map(([make, bytes]) => make(bytes))))

describe('gzip', () => {
  it('makes what gunzip turns back into the same bytes, whatever they are and however they come', async () => {
    const chunk = fc.integer({ min: 512, max: 400_000 })
    await fc.assert(
      fc.asyncProperty(anyContent, chunk, fc.integer({ min: 1, max: 9 }), async (content, size, level) => {
        const packed = await gathered(gzip(chunked(content, 512, size), { level, parallel: 3 }))

        expect(zlib.gunzipSync(packed).equals(content)).toBe(true)
      }),
      { numRuns: 25 }
    )
  })

  it('is one member with the length and checksum of everything', async () => {
    const content = diskImage(3 * mib)

    const packed = await gathered(gzip(chunked(content), options))

    expect(packed.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff')
    expect(packed.readUInt32LE(packed.length - 8)).toBe(zlib.crc32(content))
    expect(packed.readUInt32LE(packed.length - 4)).toBe(content.length)
    // A raw inflate ends at the end of the first member, so nothing may be left behind it.
    expect(zlib.inflateRawSync(packed.subarray(10, -8)).equals(content)).toBe(true)
  })

  it('is the same every time', async () => {
    const content = diskImage(2 * mib)

    const [one, other] = await Promise.all([
      gathered(gzip(chunked(content), options)),
      gathered(gzip(chunked(content), { ...options, parallel: 1 }))
    ])

    expect(one.equals(other)).toBe(true)
  })
})

describe('deflate', () => {
  it('lets a block refer to the one before it', async () => {
    const content = Buffer.concat([
      noise(200_000),
      noise(30_000, 2),
      prose(32_000),
      noise(30_000, 2),
      prose(270_000)
    ])
    const apart = await gathered(deflate(chunked(content.subarray(262_000)), { level: 9, parallel: 1 }))

    const whole = await gathered(deflate(chunked(content, 262_000, 1_000_000), { level: 9, parallel: 1 }))

    const alone = zlib.deflateRawSync(content, { level: 9 }).length
    expect(apart.length).toBeGreaterThan(0)
    expect(whole.length).toBeLessThan(alone * 1.02)
  })

  it('makes next to nothing of zeros', async () => {
    const packed = await gathered(deflate(chunked(Buffer.alloc(16 * mib)), options))

    expect(packed.length).toBeLessThan(20_000)
  })

  it('makes noise hardly bigger', async () => {
    const packed = await gathered(deflate(chunked(noise(4 * mib)), options))

    expect(packed.length).toBeLessThan(4 * mib * 1.0002)
  })
})

describe('bgzf', () => {
  it('makes what gunzip turns back into the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async content => {
        const packed = await gathered(bgzf(chunked(content, 100_000), options))

        expect(zlib.gunzipSync(packed).equals(content)).toBe(true)
      }),
      { numRuns: 15 }
    )
  })

  it('is made of members of at most 64 KiB that say how long they are, and ends with the empty one', async () => {
    const packed = await gathered(bgzf(chunked(Buffer.concat([noise(mib), prose(mib)])), options))

    const lengths: number[] = []
    for (let at = 0; at < packed.length; at += lengths.at(-1) ?? 1) {
      expect(packed.subarray(at, at + 16).toString('hex')).toBe('1f8b08040000000000ff060042430200')
      lengths.push(packed.readUInt16LE(at + 16) + 1)
    }
    expect(lengths.reduce((sum, length) => sum + length)).toBe(packed.length)
    expect(packed.subarray(-28).toString('hex')).toBe(
      '1f8b08040000000000ff0600424302001b0003000000000000000000'
    )
  })
})
