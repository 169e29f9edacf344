import { describe, expect, it } from '@jest/globals'
import { findChecksum } from '../../../src/toolkit/download/checksum-file.js'
import { parseChecksum } from '../../../src/toolkit/download/checksum.js'
import { isoChecksumText } from '../../../src/toolkit/iso/checksum-text.js'

const md5 = 'd31f4f2bb693737a685e4e9d33bc0ee0'
const sha1 = 'a9993e364706816aba3e25717850c26c9cd0d89d'
const sha256 = 'b4d413b7b0b2b03ac518de6fff5d03b231e77880203a856dced886eb2c3c1d88'
const sha512 = sha256 + sha256

describe('parseChecksum', () => {
  it.each([
    [md5, 'md5', md5],
    [sha1.toUpperCase(), 'sha1', sha1],
    [` ${sha256} `, 'sha256', sha256],
    [sha512, 'sha512', sha512],
    [`sha256:${sha256}`, 'sha256', sha256],
    [`SHA512:${sha512}`, 'sha512', sha512]
  ])('reads %j as %s', (text, algorithm, hex) => {
    expect(parseChecksum(text)).toEqual({ kind: 'digest', digest: { algorithm, hex } })
  })

  it.each(['none', 'NONE', 'md5:none'])('reads %j as none', text => {
    expect(parseChecksum(text)).toEqual({ kind: 'none' })
  })

  it.each(['SUMS', 'http://host/SUMS?a:b', '/a/b'])('reads a file %s', source => {
    expect(parseChecksum(`file:${source}`)).toEqual({ kind: 'file', source })
  })

  it.each([
    ['zz', 'zz is not hexadecimal'],
    ['abc', 'abc has 3 digits; checksums have 32 (md5), 40 (sha1), 64 (sha256) or 128 (sha512)'],
    ['sha3:abc', 'sha3 is no checksum type; md5, sha1, sha256 and sha512 are'],
    [`sha256:${md5}`, 'a sha256 checksum does not have 32 digits; md5 ones have'],
    ['sha256:zz', 'zz is not hexadecimal']
  ])('refuses %j', (text, message) => {
    expect(parseChecksum(text)).toEqual({ kind: 'invalid', message })
  })
})

describe('isoChecksumText', () => {
  const text = (
    iso_checksum?: string,
    iso_checksum_type?: string,
    iso_checksum_url?: string
  ): string | undefined => isoChecksumText({ iso_checksum, iso_checksum_type, iso_checksum_url })

  it.each([
    [[sha256], sha256],
    [[sha256, 'sha256'], `sha256:${sha256}`],
    [[sha256, 'SHA256'], `sha256:${sha256}`],
    [[`sha256:${sha256}`, 'sha256'], `sha256:${sha256}`],
    [['none', 'sha256'], 'none'],
    [[sha256, 'none'], 'none'],
    [[undefined, 'none'], 'none'],
    [['SUMS', 'file'], 'file:SUMS'],
    [['file:SUMS', 'file'], 'file:SUMS'],
    [[undefined, 'sha256', 'http://h/SUMS'], 'file:http://h/SUMS'],
    [[undefined, undefined, 'SUMS'], 'file:SUMS'],
    [[sha256, 'sha256', 'SUMS'], `sha256:${sha256}`],
    [[undefined, 'sha256'], undefined],
    [['', undefined, ''], undefined]
  ] as const)('of %j is %j', (options, expected) => {
    expect(text(...options)).toBe(expected)
  })
})

describe('findChecksum', () => {
  const wanted = { baseName: 'a.iso', path: '/pub/7/a.iso', relativePath: '7/a.iso' }

  it.each([
    ['GNU, text mode', `${sha256}  a.iso\n`],
    ['GNU, binary mode', `# by sha256sum\n${sha256} *a.iso\n`],
    ['the mark that some use', `${sha256} ?a.iso\n`],
    ['BSD', `SHA256 (a.iso) = ${sha256}\n`],
    ['openssl', `SHA256(a.iso)= ${sha256}\n`],
    ['a bare checksum', `\n${sha256}\n`],
    ['Windows line ends and a mark at the start', `\uFEFF${sha256}  a.iso\r\n`],
    ['a path below the checksum file', `${sha256}  7/a.iso\n`],
    ['the same with a dot', `${sha256}  ./7/a.iso\n`],
    ['the whole path', `${sha256}  /pub/7/a.iso\n`],
    ['a part of the path', `${sha256}  iso\n`],
    [
      'a signed file',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${sha256}  a.iso\n-----BEGIN PGP SIGNATURE-----\n`
    ],
    ['a comment as CentOS writes it', `a.iso: 1000 bytes\nSHA256 (a.iso) = ${sha256}\n`]
  ])('reads %s', (_, text) => {
    expect(findChecksum(text, wanted)).toEqual({ algorithm: 'sha256', hex: sha256 })
  })

  it('takes the line of the file and not the first', () => {
    expect(findChecksum(`${md5}  b.iso\n${sha1}  a.iso\n`, wanted)?.hex).toBe(sha1)
  })

  it('takes the name that is the same before one that is only contained', () => {
    expect(findChecksum(`${md5}  a\n${sha1}  a.iso\n`, wanted)?.hex).toBe(sha1)
  })

  it('takes a bare checksum before a later line', () => {
    expect(findChecksum(`${md5}\n${sha1}  a.iso\n`, wanted)?.hex).toBe(md5)
  })

  it('reads names with spaces', () => {
    const spaced = { baseName: 'a b.iso', path: '/a b.iso' }

    expect(findChecksum(`${sha256}  a b.iso\n`, spaced)?.hex).toBe(sha256)
    expect(findChecksum(`SHA256 (a b.iso) = ${sha256}\n`, spaced)?.hex).toBe(sha256)
  })

  it.each([
    '',
    `${sha256}  sub/other.iso\n`,
    `SHA3 (a.iso) = ${sha256}\n`,
    `SHA256 (a.iso) = ${md5}\n`,
    `/${sha256}  a.iso\n`,
    `- ${sha256}  a.iso\n`,
    'garbage here\n',
    `${sha256}  ./\n`
  ])('finds nothing in %j', text => {
    expect(findChecksum(text, wanted)).toBeUndefined()
  })
})
