import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { extract, pack } from 'tar-stream'
import type { LocalTree } from '../../../src/communicators/ssh/transfer/local-tree.js'
import { packTar } from '../../../src/communicators/ssh/transfer/pack-tar.js'
import { tarHeader } from '../../../src/communicators/ssh/transfer/tar-header.js'
import { unpackTar } from '../../../src/communicators/ssh/transfer/unpack-tar.js'
import { createFakeFiles, type FakeFiles } from '../../support/fake-files.js'

interface Unpacked {
  readonly name: string
  readonly type: string
  readonly mode: number
  readonly size: number
  readonly mtime: Date
  readonly linkname: string | null
  readonly content: string
}

/** What an independent reader finds in a tar stream. */
async function read(stream: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<readonly Unpacked[]> {
  const bytes: Buffer[] = []
  for await (const part of stream) bytes.push(part)
  const found: Unpacked[] = []
  const reader = extract()
  reader.write(Buffer.concat(bytes))
  reader.end(null)
  for await (const entry of reader) {
    const parts: Buffer[] = []
    for await (const part of entry) parts.push(part as Buffer)
    found.push({ ...entry.header, content: Buffer.concat(parts).toString() })
  }
  return found
}

const zeros = (blocks: number): Buffer => Buffer.alloc(blocks * 512)

describe('a tar header', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map(text => text.replace(/[/\0]/g, '_'))
  const path = fc
    .array(name, { minLength: 1, maxLength: 12 })
    .map(names => names.join('/'))
    .filter(text => !text.endsWith('/'))

  it('carries any name, mode, time and link target', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        path,
        fc.integer({ min: 0, max: 0o7777 }),
        fc.integer({ min: 0, max: 2 ** 31 }),
        async (link, target, mode, seconds) => {
          const header = tarHeader({
            kind: 'link',
            path: link,
            target,
            mode,
            bytes: 0,
            modifiedMs: seconds * 1000
          })

          const [entry] = await read([header, zeros(2)])

          expect(entry).toMatchObject({ name: link, linkname: target, mode, type: 'symlink', size: 0 })
          expect(entry?.mtime.getTime()).toBe(seconds * 1000)
        }
      )
    )
  })

  it.each([0, 1, 511, 512, 513, 8 ** 11 - 1, 8 ** 11, 2 ** 43])('carries a size of %d bytes', async bytes => {
    const header = tarHeader({ kind: 'file', path: 'big', mode: 0o644, bytes, modifiedMs: 0 })
    const reader = extract()
    const size = new Promise(resolve => reader.on('entry', found => resolve(found.size)))

    reader.write(header)

    expect(await size).toBe(bytes)
  })

  it('uses no format that busybox does not know', () => {
    const long = 'x'.repeat(300)

    const header = tarHeader({ kind: 'file', path: long, mode: 0o644, bytes: 0, modifiedMs: 0 })

    expect(header.toString('latin1', 0, 13)).toBe('././@LongLink')
    expect(header.toString('latin1', 156, 157)).toBe('L')
  })
})

describe('a packed tree', () => {
  const tree = (parts: Partial<LocalTree>): LocalTree => ({
    directories: [],
    files: [],
    links: [],
    bytes: 0,
    ...parts
  })
  const file = (path: string, bytes: number): LocalTree['files'][number] => ({
    path,
    source: `/src/${path}`,
    mode: 0o644,
    bytes,
    modifiedMs: 0
  })

  it('has every file with its content, small or big', async () => {
    const sizes = [0, 1, 511, 512, 513, 70_000, 131_072, 131_073, 700_000]
    const contents = sizes.map(size => 'x'.repeat(size))
    const files = createFakeFiles(
      Object.fromEntries(contents.map((content, index) => [`/src/f${index}`, content]))
    )
    const treeFiles = sizes.map((size, index) => file(`f${index}`, size))

    const found = await read(packTar(files, tree({ files: treeFiles })))

    expect(found.map(({ name, content }) => [name, content.length])).toEqual(
      sizes.map((size, index) => [`f${index}`, size])
    )
    expect(found.map(({ content }) => content)).toEqual(contents)
  })

  it.each([
    ['grew shorter', 'ab', 3],
    ['is a big one that grew shorter', 'a'.repeat(200_000), 200_001]
  ])('is not made of a file that %s meanwhile', async (_name, content, announced) => {
    const files = createFakeFiles({ '/src/changing': content })

    const packing = read(packTar(files, tree({ files: [file('changing', announced)] })))

    await expect(packing).rejects.toMatchObject({
      code: 'IB_FILE_IO',
      message: expect.stringContaining('/src/changing changed')
    })
  })
})

describe('unpacking what a guest sends', () => {
  const unpack = async (
    files: FakeFiles,
    entries: readonly (Parameters<ReturnType<typeof pack>['entry']>[0] & { readonly content?: string })[]
  ): Promise<readonly string[]> => {
    const stream = pack()
    for (const { content, ...header } of entries) stream.entry(header, content ?? '')
    stream.finalize()
    const skipped: string[] = []
    await unpackTar(Readable.from(stream), '/local', {
      files,
      onBytes: () => undefined,
      onSkipped: (path, kind) => skipped.push(`${path}: ${kind}`)
    })
    return skipped
  }

  it('makes directories and files, with modes that leave them to their owner', async () => {
    const files = createFakeFiles()

    await unpack(files, [
      { name: './', type: 'directory' },
      { name: './empty/', type: 'directory' },
      { name: './a/b', content: 'text', mode: 0o4755 },
      { name: './locked', content: 'x', mode: 0o004 }
    ])

    expect(await files.readText('/local/a/b')).toBe('text')
    expect((await files.stat('/local/a/b'))?.mode).toBe(0o755)
    expect((await files.stat('/local/locked'))?.mode).toBe(0o604)
    expect((await files.stat('/local/empty'))?.kind).toBe('directory')
  })

  it('waits for a slow directory before it looks at the stream', async () => {
    const files = createFakeFiles()
    const slow = {
      ...files,
      makeDirectory: async (path: string) => {
        await new Promise(resolve => setImmediate(() => setImmediate(resolve)))
        await files.makeDirectory(path)
      }
    }

    await unpack(slow, [{ name: 'file', content: 'x' }])

    expect(await files.readText('/local/file')).toBe('x')
  })

  it.each(['../outside', 'a/../../outside', '/etc/passwd', 'a/..', '..', '././../outside'])(
    'refuses the name %j',
    async name => {
      const files = createFakeFiles()

      await expect(unpack(files, [{ name, content: 'evil' }])).rejects.toMatchObject({
        code: 'IB_TRANSFER_FAILED',
        message: expect.stringContaining('leads out of the directory')
      })
      expect(files.tree.filePaths()).toEqual([])
    }
  )

  it('refuses links, through which later names would lead elsewhere', async () => {
    const files = createFakeFiles()

    await expect(
      unpack(files, [
        { name: 'link', type: 'symlink', linkname: '/etc' },
        { name: 'link/passwd', content: 'evil' }
      ])
    ).rejects.toMatchObject({ code: 'IB_TRANSFER_FAILED' })
    expect(files.tree.filePaths()).toEqual([])
  })

  it.each(['/etc/passwd', '../../etc/passwd'])('refuses a hard link to %s', async linkname => {
    const files = createFakeFiles({ '/etc/passwd': 'root' })

    await expect(unpack(files, [{ name: 'link', type: 'link', linkname }])).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED'
    })
  })

  it('copies a file that has two names', async () => {
    const files = createFakeFiles()

    await unpack(files, [
      { name: 'one', content: 'same' },
      { name: 'two', type: 'link', linkname: 'one' }
    ])

    expect(await files.readText('/local/two')).toBe('same')
  })

  it('tells of what it leaves out', async () => {
    const skipped = await unpack(createFakeFiles(), [{ name: 'dev/null', type: 'character-device' }])

    expect(skipped).toEqual(['dev/null: character-device'])
  })

  it.each([
    ['that ends too early', (bytes: Buffer) => bytes.subarray(0, 700)],
    ['that is no tar stream', (bytes: Buffer) => Buffer.alloc(bytes.length, 'x')]
  ])('fails on a stream %s', async (_name, damage) => {
    const stream = pack()
    stream.entry({ name: 'file' }, 'x'.repeat(600))
    stream.finalize()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    const options = { files: createFakeFiles(), onBytes: () => undefined, onSkipped: () => undefined }

    await expect(
      unpackTar(Readable.from([damage(Buffer.concat(parts))]), '/local', options)
    ).rejects.toThrow()
  })

  it('fails when a file cannot be written', async () => {
    const files = createFakeFiles()
    files.tree.freeBytes = 10

    await expect(unpack(files, [{ name: 'file', content: 'x'.repeat(100) }])).rejects.toMatchObject({
      code: 'IB_NO_SPACE'
    })
  })
})
