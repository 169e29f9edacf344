import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../../src/core/duration.js'
import { formatBytes } from '../../src/core/size.js'
import { createSuggest, editDistance, suggest } from '../../src/core/suggest.js'

describe('parseDuration', () => {
  it.each([
    ['0', 0],
    ['5s', 5000],
    ['-1.5h', -5_400_000],
    ['1m20s', 80_000],
    ['.5s', 500],
    ['100ms', 100],
    ['1us', 0.001],
    ['1µs', 0.001],
    ['2h45m30.5s', 9_930_500]
  ])('reads %s as Go does', (text, ms) => {
    expect(parseDuration(text)).toBeCloseTo(ms, 9)
  })

  it.each(['', '5', 's', '5x', '1 s', '5s5', '1d', '--1s'])('refuses %j', text => {
    expect(parseDuration(text)).toBeUndefined()
  })
})

it.each([
  [840, '840 ms'],
  [12_340, '12.3 s'],
  [59_960, '1 min 00 s'],
  [245_000, '4 min 05 s'],
  [3_720_000, '1 h 02 min']
])('formatDuration shows %d ms as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

it.each([
  [0, '0 B'],
  [512, '512 B'],
  [1536, '1.5 KiB'],
  [2 ** 31, '2.0 GiB'],
  [150 * 2 ** 20, '150 MiB']
])('formatBytes shows %d as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

describe('suggest', () => {
  it.each([
    ['memmory', 'memory'],
    ['ISO_URL', 'iso_url'],
    ['hedaless', 'headless'],
    ['zzz', undefined]
  ])('finds what %s may have meant', (word, expected) => {
    expect(suggest(word, ['memory', 'iso_url', 'headless', 'cpus'])).toBe(expected)
  })

  it('does not compare endless words, nor with endless many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `name_${index}`)

    expect(suggest('x'.repeat(200), ['x'.repeat(201)])).toBeUndefined()
    expect(suggest('mane_7', many)).toBe('name_7')
    expect(suggest('name_4998', many)).not.toBe('name_4998')
  })

  it('gives a number from the limit on for words that differ more, and the distance otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(5), (a, b, limit) => {
        const distance = editDistance(a, b)

        expect(Math.min(editDistance(a, b, limit), limit)).toBe(Math.min(distance, limit))
      })
    )
  })

  it('measures a distance that is the same both ways and zero only for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      })
    )
  })
})

it('suggests something for the first of many mistakes, which are all that are read', () => {
  const suggestOne = createSuggest()

  const found = Array.from({ length: 20_000 }, (_, at) => suggestOne(`verison${at % 9}`, ['version']))

  expect(found[0]).toBe('version')
  expect(found.filter(Boolean).length).toBeLessThan(1000)
})
