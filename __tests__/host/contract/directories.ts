/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake files share */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { Files } from '../../../src/contracts/host.js'
import type { MakeFiles } from './files-place.js'

/** What `Files` promises of directories, moving and patterns. */
export function describeDirectoryContract(make: MakeFiles): void {
  let files: Files
  let root: string
  const at = (...names: readonly string[]): string => join(root, ...names)

  beforeEach(async () => {
    ;({ files, root } = await make())
  })

  describe('directories', () => {
    it('lists entries sorted by name with kind and size', async () => {
      await files.write(at('b.txt'), '12345')
      await files.write(at('B'), '')
      await files.makeDirectory(at('a'))

      const entries = await files.list(root)

      expect(entries).toMatchObject([
        { name: 'B', kind: 'file', bytes: 0 },
        { name: 'a', kind: 'directory', path: at('a') },
        { name: 'b.txt', kind: 'file', bytes: 5, path: at('b.txt') }
      ])
    })

    it('fails to list a missing directory', async () => {
      await expect(files.list(at('missing'))).rejects.toMatchObject({ code: 'IB_FILE_MISSING' })
    })

    it('walks parents before children, in order', async () => {
      await files.write(at('d', 'x', 'deep'), '')
      await files.write(at('d', 'a'), '')
      await files.write(at('c'), '')
      await files.makeDirectory(at('empty'))

      const paths: string[] = []
      for await (const entry of files.walk(root)) paths.push(entry.path)

      expect(paths).toEqual([at('c'), at('d'), at('d', 'a'), at('d', 'x'), at('d', 'x', 'deep'), at('empty')])
    })

    it('deletes a directory only if it is empty, when asked so', async () => {
      await files.write(at('full', 'x'), '')
      await files.makeDirectory(at('empty'))

      const deleted = [at('full'), at('empty'), at('missing'), at('full', 'x')].map(path =>
        files.removeEmpty(path)
      )

      expect(await Promise.all(deleted)).toEqual([false, true, false, false])
      expect((await files.list(root)).map(({ name }) => name)).toEqual(['full'])
    })

    it('makes a directory that may exist already', async () => {
      await files.makeDirectory(at('x', 'y'))
      await files.makeDirectory(at('x', 'y'))

      expect(await files.stat(at('x', 'y'))).toMatchObject({ kind: 'directory' })
    })

    it('makes a new private temporary directory each time', async () => {
      const first = await files.makeTemporary('build-', root)
      const second = await files.makeTemporary('build-', root)

      expect(first).not.toBe(second)
      expect(first.startsWith(at('build-'))).toBe(true)
      expect(await files.stat(second)).toMatchObject({ kind: 'directory', mode: 0o700 })
    })

    it('removes a whole tree, and what is absent without complaint', async () => {
      await files.write(at('tree', 'deep', 'file'), 'x')

      await files.remove(at('tree'))
      await files.remove(at('tree'))

      expect(await files.stat(at('tree'))).toBeUndefined()
    })

    it('refuses to remove the root of the file system', async () => {
      await expect(files.remove('/')).rejects.toMatchObject({ code: 'IB_FILE_IO' })
    })
  })

  describe('moving and copying', () => {
    it('renames over an existing file', async () => {
      await files.write(at('from'), 'new')
      await files.write(at('to'), 'old')

      await files.rename(at('from'), at('to'))

      expect(await files.readText(at('to'))).toBe('new')
      expect(await files.stat(at('from'))).toBeUndefined()
    })

    it('renames a directory with what is in it', async () => {
      await files.write(at('from', 'deep', 'file'), 'x')

      await files.rename(at('from'), at('to'))

      expect(await files.readText(at('to', 'deep', 'file'))).toBe('x')
      expect(await files.stat(at('from'))).toBeUndefined()
    })

    it('fails to rename what is missing', async () => {
      await expect(files.rename(at('missing'), at('to'))).rejects.toMatchObject({ code: 'IB_FILE_IO' })
    })

    it('copies a file with its permission bits', async () => {
      await files.write(at('from'), 'content', { mode: 0o750 })

      await files.copy(at('from'), at('sub', 'to'))

      expect(await files.readText(at('sub', 'to'))).toBe('content')
      expect(await files.stat(at('sub', 'to'))).toMatchObject({ mode: 0o750 })
      expect(await files.list(at('sub'))).toHaveLength(1)
    })

    it('never copies over an existing file', async () => {
      await files.write(at('from'), 'new')
      await files.write(at('to'), 'old')

      await expect(files.copy(at('from'), at('to'))).rejects.toMatchObject({ code: 'IB_FILE_IO' })

      expect(await files.readText(at('to'))).toBe('old')
      expect(await files.list(root)).toHaveLength(2)
    })
  })

  describe('glob', () => {
    beforeEach(async () => {
      for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'x.log', 'sub/c.txt', 'sub-2/d.txt']) {
        await files.write(at(...name.split('/')), '')
      }
    })

    it.each([
      ['*.txt', ['.hidden.txt', 'a.txt', 'b.txt']],
      ['?.txt', ['a.txt', 'b.txt']],
      ['[a-b].*', ['a.txt', 'b.txt']],
      ['[^a].txt', ['b.txt']],
      ['*/*.txt', ['sub/c.txt', 'sub-2/d.txt']],
      ['a.txt', ['a.txt']],
      ['missing*', []],
      ['missing', []],
      ['a.txt/*', []]
    ])('finds %s', async (pattern, expected) => {
      const found = await files.glob(`${root}/${pattern}`)

      expect(found).toEqual(expected.map(name => at(...name.split('/'))))
    })

    it('refuses a malformed pattern', async () => {
      await expect(files.glob(`${root}/[a`)).rejects.toMatchObject({ code: 'IB_OPTION_VALUE' })
    })
  })

  it('knows the free space, also where a directory is still missing', async () => {
    expect(await files.freeBytes(root)).toBeGreaterThan(0)
    expect(await files.freeBytes(at('not', 'yet'))).toBeGreaterThan(0)
  })
}
