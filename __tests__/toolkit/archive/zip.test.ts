import { describe, expect, it } from '@jest/globals'
import { directoryEntry, endOfDirectory, localHeader } from '../../../src/toolkit/archive/zip-records.js'
import { zip } from '../../../src/toolkit/archive/zip.js'
import { listZip, readZipEntry } from '../../../src/toolkit/unpack/zip.js'
import { chunked, diskImage, gathered } from '../../support/bytes.js'
import { createFakeFiles } from '../../support/fake-files.js'

const options = { level: 6, parallel: 2 }

function entry(name: string, content: Buffer) {
  return { name, bytes: content.length, mode: 0o100640, content: () => chunked(content, 70_000) }
}

describe('zip', () => {
  it('holds files in their order, which are read back as they were', async () => {
    const contents = {
      'out/disk.img': diskImage(700_000),
      'ö.txt': Buffer.from('small'),
      empty: Buffer.alloc(0)
    }

    const archive = await gathered(
      zip(
        Object.entries(contents).map(([name, content]) => entry(name, content)),
        options
      )
    )

    const files = createFakeFiles({ '/x.zip': archive })
    const listed = await listZip(files, '/x.zip')
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(contents))
    for (const [index, content] of Object.values(contents).entries()) {
      const member = listed[index]
      if (member === undefined) throw new Error('it is missing')
      expect((await gathered(await readZipEntry(files, '/x.zip', member))).equals(content)).toBe(true)
    }
  })

  it('may be empty', async () => {
    const archive = await gathered(zip([], options))

    expect(archive.toString('hex')).toBe(`504b0506${'00'.repeat(18)}`)
  })

  it('gives a file’s permissions as Unix does', async () => {
    const archive = await gathered(zip([entry('a', Buffer.from('b'))], options))

    const directory = archive.subarray(archive.readUInt32LE(archive.length - 6))
    expect(directory[5]).toBe(3)
    expect((directory.readUInt32LE(38) >>> 16).toString(8)).toBe('100640')
  })
})

describe('the records for more than 4 GiB', () => {
  const name = Buffer.from('huge')
  const member = {
    name,
    mode: 0o644,
    bytes: 2 ** 33,
    packedBytes: 2 ** 32,
    crc32: 1,
    at: 2 ** 34,
    isLarge: true
  }

  it('leave the sizes of a large file to a field of 8 bytes each', () => {
    const header = localHeader(member)

    expect(header.readUInt32LE(18)).toBe(0xffffffff)
    expect(header.readUInt32LE(22)).toBe(0xffffffff)
    expect(header.subarray(34).toString('hex')).toBe(`01001000${'00'.repeat(16)}`)
  })

  it('put both sizes and the position into the table of contents', () => {
    const extra = directoryEntry(member).subarray(50)

    expect(extra.readUInt16LE(2)).toBe(24)
    expect([4, 12, 20].map(at => extra.readBigUInt64LE(at))).toEqual([2n ** 33n, 2n ** 32n, 2n ** 34n])
  })

  it('put only the position of a small file there that comes late', () => {
    const extra = directoryEntry({ ...member, bytes: 5, packedBytes: 4, isLarge: false }).subarray(50)

    expect(extra.length).toBe(12)
    expect(extra.readBigUInt64LE(4)).toBe(2n ** 34n)
  })

  it('tell where a far table of contents is', () => {
    const end = endOfDirectory(1, 2 ** 34, 100)

    expect(end.readUInt32LE(0)).toBe(0x06064b50)
    expect(end.readBigUInt64LE(48)).toBe(2n ** 34n)
    expect(end.readUInt32LE(56)).toBe(0x07064b50)
    expect(end.readBigUInt64LE(64)).toBe(2n ** 34n + 100n)
    expect(end.readUInt32LE(end.length - 6)).toBe(0xffffffff)
  })
})
