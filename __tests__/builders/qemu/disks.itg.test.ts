import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { compactDisks } from '../../../src/builders/qemu/disk/compact.js'
import { makeDisks } from '../../../src/builders/qemu/disk/disks.js'
import { options, type QemuConfig } from '../../../src/builders/qemu/options.js'
import { imageInfo, qemuImg, wastedBytes } from '../../../src/builders/qemu/disk/qemu-img.js'
import { configOf } from '../../support/plugin-config.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'
import { createStepContext } from '../../support/step-context.js'

jest.setTimeout(60_000)

const root = temporaryDirectory()
const ctx = createStepContext({ host: realHost(root), workDirectory: root })
const mebibyte = 1024 * 1024
let count = 0

const config = (block: object): QemuConfig => configOf({ options }, block)

async function newDirectory(): Promise<string> {
  count += 1
  const path = join(root, count.toString())
  await mkdir(path)
  return path
}

async function make(block: object, source = ''): Promise<readonly string[]> {
  return await makeDisks(config(block), { directory: await newDirectory(), name: 'box', source }, ctx)
}

/** A disk image with a megabyte of noise. */
async function sourceImage(format: 'qcow2' | 'raw', sizeMiB = 8): Promise<{ path: string; hash: string }> {
  const directory = await newDirectory()
  const raw = join(directory, 'source.raw')
  await writeFile(raw, Buffer.concat([randomBytes(mebibyte), Buffer.alloc((sizeMiB - 1) * mebibyte)]))
  const hash = await contentHash(raw, sizeMiB)
  if (format === 'raw') return { path: raw, hash }
  const path = join(directory, 'source')
  await qemuImg(['convert', '-O', 'qcow2', raw, path], ctx)
  return { path, hash }
}

/** Of the first megabytes of what a guest would read. */
async function contentHash(path: string, sizeMiB: number): Promise<string> {
  const raw = `${path}.content`
  await qemuImg(['convert', '-O', 'raw', path, raw], ctx)
  return createHash('sha256')
    .update((await readFile(raw)).subarray(0, sizeMiB * mebibyte))
    .digest('hex')
}

describe('makeDisks', () => {
  it('creates empty disks, named without extension', async () => {
    const disks = await make({ disk_size: '64', disk_additional_size: ['1M', '2048k'] })

    expect(disks.map(path => path.split('/').at(-1))).toEqual(['box', 'box-1', 'box-2'])
    const infos = await Promise.all(disks.map(path => imageInfo(path, ctx)))
    expect(infos.map(({ virtualBytes }) => virtualBytes / mebibyte)).toEqual([64, 1, 2])
    expect(infos.map(({ format }) => format)).toEqual(['qcow2', 'qcow2', 'qcow2'])
  })

  it("hands on the template's arguments of qemu-img", async () => {
    const [disk = ''] = await make({ disk_size: '8', qemu_img_args: { create: ['-o', 'cluster_size=2M'] } })

    expect(await qemuImg(['info', disk], ctx)).toContain('cluster_size: 2097152')
  })

  it.each([
    { from: 'qcow2', to: 'qcow2' },
    { from: 'raw', to: 'qcow2' },
    { from: 'qcow2', to: 'raw' },
    { from: 'raw', to: 'raw' }
  ] as const)(
    'starts from a $from image as $to, enlarged, and leaves the source alone',
    async ({ from, to }) => {
      const source = await sourceImage(from)
      const before = await readFile(source.path)

      const [disk = ''] = await make({ disk_image: true, format: to, disk_size: '32' }, source.path)

      expect(await imageInfo(disk, ctx)).toMatchObject({
        format: to,
        virtualBytes: 32 * mebibyte,
        hasBackingFile: false
      })
      expect(await contentHash(disk, 8)).toBe(source.hash)
      expect((await readFile(source.path)).equals(before)).toBe(true)
    }
  )

  it.each(['qcow2', 'raw'] as const)('keeps only changes to a %s image when told to', async from => {
    const source = await sourceImage(from)

    const [disk = ''] = await make({ disk_image: true, use_backing_file: true, disk_size: '16' }, source.path)

    expect(await imageInfo(disk, ctx)).toMatchObject({ hasBackingFile: true, virtualBytes: 16 * mebibyte })
    expect((await readFile(disk)).length).toBeLessThan(mebibyte / 2)
    expect(await contentHash(disk, 8)).toBe(source.hash)
  })

  it('leaves the size alone when told to', async () => {
    const source = await sourceImage('qcow2')

    const [disk = ''] = await make({ disk_image: true, skip_resize_disk: true }, source.path)

    expect((await imageInfo(disk, ctx)).virtualBytes).toBe(8 * mebibyte)
  })

  it('makes a whole image of one with a backing file', async () => {
    const base = await sourceImage('qcow2')
    const source = join(await newDirectory(), 'overlay')
    await qemuImg(['create', '-f', 'qcow2', '-b', base.path, '-F', 'qcow2', source], ctx)

    const [disk = ''] = await make({ disk_image: true, disk_size: '16' }, source)

    expect((await imageInfo(disk, ctx)).hasBackingFile).toBe(false)
    expect(await contentHash(disk, 8)).toBe(base.hash)
  })

  it('says what helps when the disk would shrink', async () => {
    const source = await sourceImage('qcow2')

    const making = make({ disk_image: true, disk_size: '4' }, source.path)

    await expect(making).rejects.toMatchObject({
      code: 'IB_TOOL_FAILED',
      hint: expect.stringContaining('skip_resize_disk')
    })
  })
})

describe('compactDisks', () => {
  /** A disk in which a guest has written eight megabytes and given six back. */
  async function usedDisk(): Promise<string> {
    const [disk = ''] = await make({ disk_size: '16' })
    const commands = ['write -P 1 0 6M', 'write -P 2 6M 2M', 'discard 0 6M']
    const args = commands.flatMap(command => ['-c', command])
    const { signal } = ctx
    await ctx.host.processes.run(['qemu-io', '-d', 'unmap', ...args, disk], { signal })
    return disk
  }
  const size = async (path: string): Promise<number> => (await ctx.host.files.stat(path))?.bytes ?? 0

  it('takes out what the guest has given back, and nothing else', async () => {
    const disk = await usedDisk()
    const before = { bytes: await size(disk), hash: await contentHash(disk, 16) }

    await compactDisks(config({}), [disk], ctx)

    expect(before.bytes - (await size(disk))).toBeGreaterThan(5 * mebibyte)
    expect(await contentHash(disk, 16)).toBe(before.hash)
    expect((await wastedBytes(disk, ctx)).wasted).toBeLessThan(mebibyte)
  })

  it('compresses when told to', async () => {
    const disk = await usedDisk()
    const hash = await contentHash(disk, 16)

    await compactDisks(config({ disk_compression: true }), [disk], ctx)

    expect(await size(disk)).toBeLessThan(mebibyte / 2)
    expect(await contentHash(disk, 16)).toBe(hash)
  })

  it.each([
    { name: 'there is nothing to gain', block: {}, used: false },
    { name: 'the template says so', block: { skip_compaction: true }, used: true },
    { name: 'the image is raw', block: { format: 'raw' }, used: true },
    {
      name: 'it would lose its backing file',
      block: { disk_image: true, use_backing_file: true },
      used: true
    }
  ])('leaves the file as it is when $name', async ({ block, used }) => {
    const [empty = ''] = await make({ disk_size: '16' })
    const disk = used ? await usedDisk() : empty
    const before = await readFile(disk)

    await compactDisks(config(block), [disk], ctx)

    expect((await readFile(disk)).equals(before)).toBe(true)
  })

  it('writes a disk anew in which zeros were not looked for', async () => {
    const [disk = ''] = await make({ disk_size: '16' })
    const { signal } = ctx
    await ctx.host.processes.run(['qemu-io', '-c', 'write -P 0 0 4M', disk], { signal })

    await compactDisks(config({ disk_detect_zeroes: 'off' }), [disk], ctx)

    expect(await size(disk)).toBeLessThan(mebibyte)
  })
})
