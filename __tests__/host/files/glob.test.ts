import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { compileGlob } from '../../../src/host/files/glob-name.js'
import { glob } from '../../../src/host/files/glob.js'

interface Match {
  readonly pattern: string
  readonly name: string
  readonly result: boolean | 'malformed'
}

// Of Go's path.Match, which checks the whole pattern; filepath.Match only as far as it gets.
const recording = join(import.meta.dirname, '..', '..', 'fixtures', 'go', 'path-match-go1.26.8.json')

describe('matching a name', () => {
  const matches = JSON.parse(readFileSync(recording, 'utf8')) as readonly Match[]

  it(`agrees with Go in all of ${matches.length} recorded cases`, () => {
    const ours = matches.map(({ pattern, name }) => {
      const expression = compileGlob(pattern, false)
      return { pattern, name, result: expression?.test(name) ?? 'malformed' }
    })

    expect(ours).toEqual(matches)
  })

  it('takes a backslash for a separator on Windows, never for an escape', () => {
    expect(compileGlob('a\\*', true)?.test('a\\b')).toBe(true)
    expect(compileGlob('a*', true)?.test('a\\b')).toBe(false)
    expect(compileGlob('\\', true)).toBeDefined()
  })

  it('matches every name when its special characters are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const escaped = name.replace(/[*?[\]\\^-]/g, '\\$&')

        expect(compileGlob(escaped, false)?.test(name)).toBe(true)
      })
    )
  })
})

describe('globbing', () => {
  it('finds any number of files', async () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `${index}.txt`)

    const found = await glob('*.txt', { exists: async () => true, names: async () => names }, false)

    expect(found).toHaveLength(200_000)
  })
})
