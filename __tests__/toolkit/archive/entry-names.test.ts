import { describe, expect, it } from '@jest/globals'
import { entryNames } from '../../../src/toolkit/archive/entry-names.js'

describe('entryNames', () => {
  it.each([
    ['tar', ['/work/out/a', '/work/b', '/tmp/c'], ['a', 'b', 'c']],
    ['tar', ['/work/out/a', '/work/a', '/tmp/c'], ['out/a', 'a', 'tmp/c']],
    ['zip', ['/work/out/a', '/work/b', '/tmp/c'], ['out/a', 'b', 'tmp/c']],
    ['zip', [], []]
  ] as const)('names the files of a %s archive', (archive, paths, names) => {
    expect(entryNames(archive, paths, '/work')).toEqual(names)
  })
})
