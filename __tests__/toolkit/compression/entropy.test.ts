import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import zlib from 'node:zlib'
import { looksIncompressible } from '../../../src/toolkit/compression/entropy.js'
import { noise, prose } from '../../support/bytes.js'

const bytes = 256 * 1024

describe('looksIncompressible', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is true of noise (%i)', seed => {
    expect(looksIncompressible(noise(bytes, seed))).toBe(true)
  })

  it('is true of what is compressed already', () => {
    const compressed = zlib.brotliCompressSync(readFileSync(process.execPath).subarray(0, 12 * bytes), {
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 }
    })

    expect(looksIncompressible(compressed.subarray(bytes, 2 * bytes))).toBe(true)
  })

  it('is false of text', () => {
    expect(looksIncompressible(prose(bytes))).toBe(false)
  })

  it('is false of programs', () => {
    const program = readFileSync(process.execPath)
    const blocks = Array.from({ length: 100 }, (_, index) =>
      program.subarray(index * bytes, (index + 1) * bytes)
    )

    // Node carries some compressed data; by far the most of it is code.
    expect(blocks.filter(looksIncompressible).length).toBeLessThan(10)
  })

  it('is false when a part of the block can be compressed', () => {
    expect(looksIncompressible(Buffer.concat([noise(bytes / 2), prose(bytes / 2)]))).toBe(false)
  })

  it('is false of blocks that are too small to tell', () => {
    expect(looksIncompressible(noise(8000))).toBe(false)
  })
})
