import { describe, expect, it } from '@jest/globals'
import { tar } from '../../../src/toolkit/archive/tar.js'
import { readTar } from '../../../src/toolkit/unpack/tar.js'
import { chunked, firstOf, gathered, noise } from '../../support/bytes.js'

function entry(name: string, content: Buffer, { bytes = content.length, mode = 0o100644 } = {}) {
  return { name, bytes, mode, content: () => chunked(content, 1000) }
}

async function listed(archive: Buffer): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for await (const { name, content } of readTar(chunked(archive, 700) as AsyncIterable<Buffer>)) {
    found[name] = (await gathered(content)).toString('latin1')
  }
  return found
}

describe('tar', () => {
  it.each([0, 1, 511, 512, 513, 5000])('holds a file of %i bytes', async bytes => {
    const content = noise(bytes)

    const archive = await gathered(tar([entry('disk.img', content)]))

    expect(await listed(archive)).toEqual({ 'disk.img': content.toString('latin1') })
    expect(archive.length % 512).toBe(0)
    expect(archive.subarray(-1024).every(byte => byte === 0)).toBe(true)
  })

  it('holds several files in their order, with long names and names in any script', async () => {
    const long = `${'directory/'.repeat(30)}диск.img`
    const names = ['b', long, 'a', 'x'.repeat(100), 'y'.repeat(101)]

    const archive = await gathered(tar(names.map(name => entry(name, Buffer.from(`in ${name}`)))))

    expect(
      Object.entries(await listed(archive)).map(([name, content]) => [Buffer.from(name).toString(), content])
    ).toEqual(names.map(name => [name, Buffer.from(`in ${name}`).toString('latin1')]))
  })

  it('is in GNU’s form with the permissions, but without an owner’s number and time', async () => {
    const archive = await gathered(tar([entry('run.sh', Buffer.from('hello'), { mode: 0o100755 })]))

    expect(archive.toString('latin1', 257, 265)).toBe('ustar  \0')
    expect(archive.toString('latin1', 100, 156).split('\0')).toEqual([
      '0000755',
      '0000000',
      '0000000',
      '00000000005',
      '00000000000',
      expect.stringMatching(/^\d{6}$/),
      ' '
    ])
  })

  it('says the size of a file beyond 8 GiB in base 256', async () => {
    const huge = entry('huge', Buffer.alloc(0), { bytes: 9 * 2 ** 30 })

    const header = await firstOf(tar([huge]))

    expect(header.toString('hex', 124, 136)).toBe('800000000000000240000000')
  })

  it.each([
    [5, 'shorter'],
    [3, 'longer']
  ])('fails when a file said to have %i bytes became %s', async (bytes, change) => {
    const changed = entry('disk.img', Buffer.from('four'), { bytes })

    await expect(gathered(tar([changed]))).rejects.toMatchObject({
      code: 'IB_FILE_IO',
      message: `disk.img became ${change} while it was archived (${bytes} bytes before)`
    })
  })
})
