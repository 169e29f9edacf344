import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { hashFile } from '../../src/toolkit/checksums.js'
import { createFakeFiles } from '../support/fake-files.js'

const signal = new AbortController().signal

describe('hashFile', () => {
  it('gives several checksums of one pass over the file', async () => {
    const files = createFakeFiles({ '/a.img': 'abc' })
    let reads = 0
    const counting = { read: (path: string) => (reads++, files.read(path)) }

    const digests = await hashFile(counting, '/a.img', ['md5', 'sha1', 'sha256', 'sha512'], { signal })

    expect(reads).toBe(1)
    expect(digests).toEqual({
      md5: '900150983cd24fb0d6963f7d28e17f72',
      sha1: 'a9993e364706816aba3e25717850c26c9cd0d89d',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      sha512: createHash('sha512').update('abc').digest('hex')
    })
  })

  it('tells how far it is', async () => {
    const files = createFakeFiles({ '/a.img': 'abcdef' })
    const told: number[] = []

    await hashFile(files, '/a.img', ['md5'], { signal, onProgress: bytes => told.push(bytes) })

    expect(told.at(-1)).toBe(6)
  })

  it('says which file is missing', async () => {
    await expect(hashFile(createFakeFiles(), '/none', ['md5'], { signal })).rejects.toMatchObject({
      code: 'IB_FILE_MISSING'
    })
  })

  it('stops when it is aborted', async () => {
    const files = createFakeFiles({ '/a.img': 'abc' })
    const reason = new Error('cancelled')

    await expect(
      hashFile(files, '/a.img', ['md5'], { signal: AbortSignal.abort(reason) })
    ).rejects.toMatchObject({
      name: 'AbortError'
    })
  })
})
