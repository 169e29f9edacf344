/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake files share */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Files } from '../../../src/contracts/host.js'
import type { MakeFiles } from './files-place.js'

/** What `Files` promises of reading and writing. */
export function describeContentContract(make: MakeFiles): void {
  let files: Files
  let root: string
  const at = (...names: readonly string[]): string => join(root, ...names)

  beforeEach(async () => {
    ;({ files, root } = await make())
  })

  describe('whole small files', () => {
    it('reads back what was written, in directories made on the way', async () => {
      await files.write(at('a', 'b', 'text'), 'grüß')

      expect(await files.readText(at('a', 'b', 'text'))).toBe('grüß')
    })

    it('replaces the content of an existing file', async () => {
      await files.write(at('text'), 'old and long')

      await files.write(at('text'), 'new')

      expect(await files.readText(at('text'))).toBe('new')
    })

    it('leaves nothing beside a written file', async () => {
      await files.write(at('text'), 'content')

      const entries = await files.list(root)
      expect(entries.map(entry => entry.name)).toEqual(['text'])
    })

    it('refuses a file with more than may be read, by its size', async () => {
      await files.write(at('text'), 'grüß')

      expect(await files.readText(at('text'), 6)).toBe('grüß')
      await expect(files.readText(at('text'), 5)).rejects.toMatchObject({ code: 'IB_FILE_IO' })
    })

    it('gives undefined for the text of a missing file', async () => {
      expect(await files.readText(at('missing'))).toBeUndefined()
      expect(await files.readText(at('missing', 'deeper'))).toBeUndefined()
    })

    it('appends, creating the file when missing', async () => {
      await files.append(at('log'), 'one\n')
      await files.append(at('log'), 'two\n')

      expect(await files.readText(at('log'))).toBe('one\ntwo\n')
    })

    it('writes exactly the permission bits that are asked for', async () => {
      await files.write(at('key'), 'secret', { mode: 0o600 })

      expect(await files.stat(at('key'))).toMatchObject({ mode: 0o600 })
    })

    it('changes permission bits', async () => {
      await files.write(at('script'), '#!/bin/sh')

      await files.chmod(at('script'), 0o755)

      expect(await files.stat(at('script'))).toMatchObject({ mode: 0o755 })
    })
  })

  describe('streams', () => {
    it.each([
      ['all of it', undefined, '0123456789'],
      ['from a start', { start: 4 }, '456789'],
      ['up to an end, not including it', { end: 4 }, '0123'],
      ['a part', { start: 2, end: 5 }, '234'],
      ['nothing where start meets end', { start: 3, end: 3 }, ''],
      ['what there is when the end is beyond', { start: 8, end: 99 }, '89']
    ])('reads %s', async (_, range, expected) => {
      await files.write(at('digits'), '0123456789')

      const content = await buffer(files.read(at('digits'), range))

      expect(content.toString()).toBe(expected)
    })

    it('fails the stream of a missing file with IB_FILE_MISSING', async () => {
      await expect(buffer(files.read(at('missing')))).rejects.toMatchObject({ code: 'IB_FILE_MISSING' })
    })
  })
}
