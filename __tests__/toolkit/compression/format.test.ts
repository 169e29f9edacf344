import { describe, expect, it } from '@jest/globals'
import { formatOfName } from '../../../src/toolkit/compression/format.js'
import { levelFor } from '../../../src/toolkit/compression/levels.js'

const usual = ['tar', 'gzip'] as const

describe('formatOfName', () => {
  it.each([
    ['x.tar', 'tar', undefined],
    ['x.zip', 'zip', undefined],
    ['x.gz', undefined, 'gzip'],
    ['x.tar.gz', 'tar', 'gzip'],
    ['x.lz4', undefined, 'lz4'],
    ['x.tar.lz4', 'tar', 'lz4'],
    ['x.bgzf', undefined, 'bgzf'],
    ['x.tar.bgzf', 'tar', 'bgzf'],
    ['x.xz', undefined, 'xz'],
    ['x.tar.xz', 'tar', 'xz'],
    ['x.bzip2', undefined, 'bzip2'],
    ['x.tar.bzip2', 'tar', 'bzip2'],
    ['x.zst', undefined, 'zstd'],
    ['x.tar.zst', 'tar', 'zstd'],
    ['x.zip.gz', undefined, 'gzip'],
    ['x.foo.tar', 'tar', undefined],
    ['a.tar.b.xz', undefined, 'xz'],
    ['tar.gz', undefined, 'gzip'],
    ['x', ...usual],
    ['', ...usual],
    ['x.tgz', ...usual],
    ['x.bz2', ...usual],
    ['x.ZIP', ...usual],
    ['ubuntu-18.04', ...usual],
    ['build.zip/x', ...usual],
    ['x.', ...usual]
  ])('reads %s', (name, archive, algorithm) => {
    expect(formatOfName(name)).toEqual({ archive, algorithm })
  })
})

describe('levelFor', () => {
  it.each([
    ['gzip', undefined, 1],
    ['gzip', -1, 1],
    ['gzip', 0, 1],
    ['gzip', 4, 4],
    ['gzip', 10, 9],
    ['zstd', undefined, 3],
    ['zstd', 19, 19],
    ['zstd', 99, 19],
    ['xz', -5, 1],
    ['bzip2', undefined, 9]
  ] as const)('gives %s with %s level %i', (algorithm, wanted, level) => {
    expect(levelFor(algorithm, wanted)).toBe(level)
  })
})
