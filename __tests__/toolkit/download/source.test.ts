import { describe, expect, it } from '@jest/globals'
import { parseSource } from '../../../src/toolkit/download/source.js'

const plain = { packing: undefined }

describe('parseSource', () => {
  it.each([
    ['a.iso', { kind: 'local', path: '/work/a.iso', name: 'a.iso', shown: 'a.iso', ...plain }],
    [
      './sub/a b.iso',
      { kind: 'local', path: '/work/sub/a b.iso', name: 'a b.iso', shown: './sub/a b.iso', ...plain }
    ],
    [
      '/iso/a%20b.iso',
      { kind: 'local', path: '/iso/a%20b.iso', name: 'a%20b.iso', shown: '/iso/a%20b.iso', ...plain }
    ],
    ['file:///iso/a%20b.iso', { kind: 'local', path: '/iso/a b.iso', shown: 'file:///iso/a%20b.iso' }],
    ['file://sub/a.iso', { kind: 'local', path: '/work/sub/a.iso' }],
    ['a.iso.xz', { kind: 'local', path: '/work/a.iso.xz', packing: { compression: 'xz' } }],
    ['a.iso.xz?archive=false', { kind: 'local', path: '/work/a.iso.xz', packing: undefined }],
    [
      'https://host/pub/a%20b.iso',
      { kind: 'remote', url: 'https://host/pub/a%20b.iso', path: '/pub/a b.iso', name: 'a b.iso', ...plain }
    ],
    ['HTTP://host/a.tar.gz', { kind: 'remote', packing: { archive: 'tar', compression: 'gz' } }],
    [
      'http://host/a.gz?archive=false&x=1',
      { kind: 'remote', url: 'http://host/a.gz?x=1', packing: undefined }
    ],
    ['http://host/a?sig=a%2Fb%2B', { kind: 'remote', url: 'http://host/a?sig=a%2Fb%2B' }],
    ['ftp://host/a.iso', { kind: 'unsupported', scheme: 'ftp', shown: 'ftp://host/a.iso' }],
    ['s3::https://host/a.iso', { kind: 'unsupported', scheme: 's3' }],
    ['http://', { kind: 'unsupported' }]
  ])('understands %j', (text, source) => {
    expect(parseSource(text, '/work')).toMatchObject(source)
  })

  it.each([
    'https://me:pa55@host/a.iso?token=pa55',
    'ftp://me:pa55@host/a.iso?token=pa55',
    'https://me:pa55@'
  ])('shows no secret of %s', text => {
    expect(parseSource(text, '/work').shown).not.toContain('pa55')
  })
})
