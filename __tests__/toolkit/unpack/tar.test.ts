import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { packingOf } from '../../../src/toolkit/unpack/packing.js'
import { readTar } from '../../../src/toolkit/unpack/tar.js'

interface Member {
  readonly name: string
  readonly content: Buffer
  readonly type?: string
}

/** A ustar archive; what real programs write is in the integration tests. */
function tarOf(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, content, type = '0' }) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000644\0', 100)
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('        ', 148)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

async function* chunksOf(bytes: Buffer, chunkBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

async function entriesOf(source: AsyncIterable<Buffer>): Promise<unknown[]> {
  const entries: unknown[] = []
  for await (const { name, kind, content } of readTar(source)) {
    entries.push({ name, kind, text: (await buffer(Readable.from(content))).toString() })
  }
  return entries
}

describe('readTar', () => {
  it('gives the entries whatever the pieces are in which the archive comes', async () => {
    const members = fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,20}$/),
        content: fc.uint8Array({ maxLength: 1500 }).map(bytes => Buffer.from(bytes))
      }),
      { maxLength: 4 }
    )

    await fc.assert(
      fc.asyncProperty(members, fc.integer({ min: 1, max: 2000 }), async (list, chunkBytes) => {
        const found: { name: string; content: Buffer }[] = []
        for await (const { name, content } of readTar(chunksOf(tarOf(list), chunkBytes))) {
          found.push({ name, content: await buffer(Readable.from(content)) })
        }
        expect(found).toEqual(list)
      })
    )
  })

  it('passes over content that nobody reads', async () => {
    const archive = tarOf([
      { name: 'a', content: Buffer.alloc(700, 'a') },
      { name: 'b', content: Buffer.from('bb') }
    ])
    const names: string[] = []

    for await (const { name } of readTar(chunksOf(archive, 100))) names.push(name)

    expect(names).toEqual(['a', 'b'])
  })

  it('takes long names and sizes from the records of pax and GNU', async () => {
    const archive = tarOf([
      { name: 'x', content: Buffer.from('22 path=long/é/name\n9 size=3\n'), type: 'x' },
      { name: 'short', content: Buffer.from('abc') },
      { name: '././@LongLink', content: Buffer.from('gnu/name\0'), type: 'L' },
      { name: 'short', content: Buffer.from('d') }
    ])

    expect(await entriesOf(chunksOf(archive, 512))).toEqual([
      { name: 'long/é/name', kind: 'file', text: 'abc' },
      { name: 'gnu/name', kind: 'file', text: 'd' }
    ])
  })

  it.each([
    ['is cut off', tarOf([{ name: 'a', content: Buffer.alloc(700) }]).subarray(0, 900), 'it ends early'],
    ['is something else', Buffer.alloc(1024, 'x'), 'it is not a sound tar archive']
  ])('refuses what %s', async (_, bytes, message) => {
    await expect(entriesOf(chunksOf(bytes, 512))).rejects.toThrow(message)
  })
})

describe('packingOf', () => {
  it.each([
    ['/a/x.iso', undefined],
    ['x.iso.gz', { compression: 'gz' }],
    ['x.IMG.XZ', { compression: 'xz' }],
    ['x.tar', { archive: 'tar' }],
    ['x.tar.zst', { archive: 'tar', compression: 'zst' }],
    ['x.tgz', { archive: 'tar', compression: 'gz' }],
    ['x.tbz2', { archive: 'tar', compression: 'bz2' }],
    ['x.zip', { archive: 'zip' }],
    ['xz', undefined],
    ['x.gz/', undefined]
  ])('of %j', (name, packing) => {
    expect(packingOf(name)).toEqual(packing)
  })
})
