import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { packingOf } from '../../../src/toolkit/unpack/packing.js'
import { unpack, type UnpackedFile } from '../../../src/toolkit/unpack/unpack.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'
import { createStepContext } from '../../support/step-context.js'

const directory = temporaryDirectory()
const ctx = createStepContext({ host: realHost(directory) })
// Neither too easy nor too hard to compress, and not a multiple of any block.
const image = Buffer.concat([randomBytes(700_001), Buffer.alloc(3_000_000), randomBytes(100)])
const longName = `${'long-'.repeat(30)}name.img`

function run(command: string): void {
  execFileSync('/bin/sh', ['-ec', command], { cwd: directory, stdio: 'pipe' })
}

async function unpackNamed(name: string): Promise<UnpackedFile> {
  const packing = packingOf(name)
  if (packing === undefined) throw new Error(`${name} is not packed`)
  return await unpack({ path: join(directory, name), name, packing }, join(directory, 'out.img'), ctx)
}

beforeAll(() => {
  mkdirSync(join(directory, 'sub'))
  writeFileSync(join(directory, 'sub', 'a.img'), image)
  writeFileSync(join(directory, 'sub', longName), image)
  writeFileSync(join(directory, 'b.img'), 'another')
  run(`
    cp sub/a.img a.img; gzip -k a.img; bzip2 -k a.img; xz -k0 a.img; zstd -q a.img
    cat a.img.gz a.img.gz > twice.img.gz
    for format in gnu pax ustar; do tar --format=$format -cf $format.tar sub/a.img; done
    for format in gnu pax; do tar --format=$format -cf long-$format.tar sub/${longName}; done
    tar -cf with-directory.tar --exclude='long*' sub
    tar -czf a.tgz -C sub a.img; tar -cjf a.tar.bz2 -C sub a.img; tar -cJf a.txz -C sub a.img
    tar --zstd -cf a.tar.zst -C sub a.img
    zip -q a.zip sub/a.img; zip -q -0 stored.zip sub/a.img; zip -q -r -D2 with-directory.zip sub/a.img
    cat sub/a.img | zip -q -fd piped.zip -
    tar -cf two.tar a.img b.img; zip -q two.zip a.img b.img; tar -cf none.tar --exclude='*' sub
    head -c 400000 a.img.xz > cut.img.xz; head -c 400000 a.img.gz > cut.img.gz; head -c 400000 a.txz > cut.txz
    head -c 400000 gnu.tar > cut.tar; head -c 400000 a.zip > cut.zip; cp a.img.bz2 wrong.img.xz
  `)
  const damaged = readFileSync(join(directory, 'stored.zip'))
  damaged.writeUInt8(damaged.readUInt8(1000) ^ 1, 1000)
  writeFileSync(join(directory, 'damaged.zip'), damaged)
})

describe('unpacking what real programs packed', () => {
  it.each([
    'a.img.gz',
    'a.img.bz2',
    'a.img.xz',
    'a.img.zst',
    'gnu.tar',
    'pax.tar',
    'ustar.tar',
    'long-gnu.tar',
    'long-pax.tar',
    'with-directory.tar',
    'a.tgz',
    'a.tar.bz2',
    'a.txz',
    'a.tar.zst',
    'a.zip',
    'stored.zip',
    'with-directory.zip',
    'piped.zip'
  ])('%s gives the image', async name => {
    const unpacked = await unpackNamed(name)

    expect(unpacked).toEqual({
      bytes: image.length,
      sha256: createHash('sha256').update(image).digest('hex')
    })
    expect(readFileSync(join(directory, 'out.img')).equals(image)).toBe(true)
  })

  it('gives all parts of a file that was compressed in parts', async () => {
    expect((await unpackNamed('twice.img.gz')).bytes).toBe(2 * image.length)
  })

  it.each([
    ['two.tar', 'an archive must have exactly one file, but it has a.img, b.img and maybe more'],
    ['two.zip', 'an archive must have exactly one file, but it has a.img, b.img and maybe more'],
    ['none.tar', 'an archive must have exactly one file, but it has none'],
    ['cut.img.xz', 'xz exited with 1: xz: (stdin): Unexpected end of input'],
    ['cut.img.gz', 'unexpected end of file'],
    ['cut.txz', 'Unexpected end of input'],
    ['cut.tar', 'it ends early: '],
    ['cut.zip', 'it is not a sound zip archive'],
    ['damaged.zip', 'it is not a sound zip archive'],
    ['wrong.img.xz', 'xz exited with 1: xz: (stdin): File format not recognized']
  ])('%s is refused, and nothing is left of it', async (name, message) => {
    const before = readdirSync(directory)

    await expect(unpackNamed(name)).rejects.toThrow(message)

    expect(readdirSync(directory)).toEqual(before)
  })

  it('ends with its signal', async () => {
    const caller = new AbortController()
    const cancelled = createStepContext({ host: ctx.host, signal: caller.signal })
    const from = { path: join(directory, 'a.img.xz'), name: 'a', packing: { compression: 'xz' } } as const

    const unpacking = unpack(from, join(directory, 'cancelled.img'), cancelled)
    caller.abort()

    await expect(unpacking).rejects.toMatchObject({ name: 'AbortError' })
    expect(readdirSync(directory).filter(name => name.startsWith('cancelled'))).toEqual([])
  })
})
