/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake files share */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../../../src/contracts/host.js'
import type { MakeFiles } from './files-place.js'

/** What `Files.create` promises. */
export function describePendingFileContract(make: MakeFiles): void {
  let files: Files
  let root: string
  const at = (...names: readonly string[]): string => join(root, ...names)

  beforeEach(async () => {
    ;({ files, root } = await make())
  })

  describe('pending files', () => {
    it('has no file of the final name until commit', async () => {
      const pending = await files.create(at('image'))
      await pipeline(Readable.from([Buffer.from('one'), Buffer.from('two')]), pending.sink, { end: false })

      const before = await files.stat(at('image'))
      await pending.commit()

      expect(before).toBeUndefined()
      expect(await files.readText(at('image'))).toBe('onetwo')
      expect(await files.list(root)).toHaveLength(1)
    })

    it('commits a sink that a pipeline has ended', async () => {
      const pending = await files.create(at('image'), { mode: 0o640 })
      await pipeline(Readable.from([Buffer.from('content')]), pending.sink)

      await pending.commit()

      expect(await files.stat(at('image'))).toMatchObject({ kind: 'file', bytes: 7, mode: 0o640 })
    })

    it('replaces an older file only at commit', async () => {
      await files.write(at('image'), 'old')
      const pending = await files.create(at('image'))
      pending.sink.write('new')

      const before = await files.readText(at('image'))
      await pending.commit()

      expect(before).toBe('old')
      expect(await files.readText(at('image'))).toBe('new')
    })

    it('leaves nothing after discard', async () => {
      const pending = await files.create(at('image'))
      pending.sink.write('content')

      await pending.discard()

      expect(await files.list(root)).toEqual([])
    })

    it('does nothing on discard after commit', async () => {
      const pending = await files.create(at('image'))
      pending.sink.write('content')
      await pending.commit()

      await pending.discard()

      expect(await files.readText(at('image'))).toBe('content')
    })

    it('refuses to commit a sink that was broken off', async () => {
      const pending = await files.create(at('image'))
      pending.sink.destroy(new Error('the network is gone'))

      await expect(pending.commit()).rejects.toThrow('the network is gone')
      await pending.discard()

      expect(await files.list(root)).toEqual([])
    })

    it.each([true, undefined])('resumes a kept attempt (which was made with resume %s)', async resume => {
      const first = await files.create(at('image'), resume === undefined ? {} : { resume })
      await pipeline(Readable.from([Buffer.from('first ')]), first.sink)
      await first.discard({ keep: true })

      const second = await files.create(at('image'), { resume: true })
      second.sink.write('second')
      await second.commit()

      expect(second.resumedBytes).toBe(6)
      expect(await files.readText(at('image'))).toBe('first second')
      expect(await files.list(root)).toHaveLength(1)
    })

    it('starts anew without resume, though there is a kept attempt', async () => {
      const first = await files.create(at('image'), { resume: true })
      first.sink.write('first')
      await first.discard({ keep: true })

      const second = await files.create(at('image'))
      second.sink.write('second')
      await second.commit()

      expect(second.resumedBytes).toBe(0)
      expect(await files.readText(at('image'))).toBe('second')
    })

    it('keeps the bytes of two writers of one name apart', async () => {
      const [a, b] = [await files.create(at('image')), await files.create(at('image'))]
      a.sink.write('aaa')
      b.sink.write('b')

      await a.commit()
      await b.commit()

      expect(await files.readText(at('image'))).toBe('b')
    })
  })
}
