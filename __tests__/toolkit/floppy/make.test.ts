import { describe, expect, it } from '@jest/globals'
import { checkFloppy } from '../../../src/toolkit/floppy/check.js'
import { makeFloppy } from '../../../src/toolkit/floppy/make.js'
import { floppyOptions } from '../../../src/toolkit/floppy/options.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const files = {
  '/work/ks.cfg': 'kickstart',
  '/work/src/one.txt': '1',
  '/work/src/sub/ONE.TXT': '2'
}

async function make(block: object, host: FakeHost = createFakeHost({ files })): Promise<Buffer | undefined> {
  const ctx = createStepContext({ host })
  const path = await makeFloppy(configOf({ options: floppyOptions }, block), ctx)
  if (path === undefined) return undefined
  const node = host.files.tree.get(path)
  return node?.kind === 'file' ? node.content : undefined
}

describe('makeFloppy', () => {
  it('makes none when nothing is to be on it', async () => {
    expect(await make({ floppy_label: 'x' })).toBeUndefined()
  })

  it('makes an image of 1440 KiB that says so, with label and content', async () => {
    const image = await make({ floppy_files: ['ks.cfg'], floppy_label: 'OEMDRV' })

    expect(image?.length).toBe(1440 * 1024)
    expect(image?.toString('latin1', 43, 62)).toBe('OEMDRV     FAT12   ')
    expect(image?.readUInt16LE(510)).toBe(0xaa55)
    expect(image?.includes('kickstart')).toBe(true)
  })

  it('refuses two files of one name in one directory, letter case aside', async () => {
    await expect(make({ floppy_files: ['src'] })).rejects.toMatchObject({
      code: 'IB_OPTION_VALUE',
      message: 'the floppy disk would have two files named ONE.TXT in one directory'
    })
  })

  it('keeps them apart when their directories are kept', async () => {
    expect(await make({ floppy_dirs: ['src'], floppy_content: { 'one.txt': '3' } })).toHaveLength(1440 * 1024)
  })

  it('names sizes when the files do not fit, before it reads any', async () => {
    const host = createFakeHost({ files: { ...files, '/work/big.iso': Buffer.alloc(2_000_000) } })

    await expect(make({ floppy_files: ['*'] }, host)).rejects.toMatchObject({
      code: 'IB_OPTION_VALUE',
      message: 'the files for the floppy disk have 1.9 MiB, and it holds 1.4 MiB',
      hint: expect.stringContaining('big.iso (1.9 MiB), ks.cfg (9 B)')
    })
  })

  it('fills the disk to its last byte, and not beyond', async () => {
    const bytes = 2847 * 512
    const whole = createFakeHost({ files: { '/work/a': Buffer.alloc(bytes, 'x') } })

    expect((await make({ floppy_files: ['a'] }, whole))?.at(-1)).toBe('x'.charCodeAt(0))
    await expect(make({ floppy_files: ['a'], floppy_content: { b: 'y' } }, whole)).rejects.toThrow(
      'it holds 1.4 MiB'
    )
  })

  it('counts the entries that the root has', async () => {
    const content = (count: number): object => ({
      floppy_content: Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}.txt`, '']))
    })

    expect(await make(content(223))).toHaveLength(1440 * 1024)
    await expect(make(content(224))).rejects.toThrow(
      'the root of a floppy disk has 224 entries, and the files need 225'
    )
  })

  it.each(['a:b', 'a\\b', 'dot.', 'a//b', 'x'.repeat(256), 'a\nb'])('refuses the name %j', async name => {
    await expect(make({ floppy_content: { [name]: '' } })).rejects.toMatchObject({ code: 'IB_OPTION_VALUE' })
  })
})

describe('checkFloppy', () => {
  const plugin = { options: floppyOptions, check: checkFloppy }
  const host = createFakeHost({ files })

  it('accepts what is there', async () => {
    expect(await problemsOf(plugin, { floppy_files: ['ks.cfg', '*.cfg', 'src/'] }, host)).toEqual([])
  })

  it('tells a missing file from a pattern that matches nothing', async () => {
    const block = { floppy_files: ['nope', 'no*pe'], floppy_dirs: ['none'] }

    expect(await problemsOf(plugin, block, host)).toMatchObject([
      { code: 'IB_FILE_MISSING', severity: 'error', message: '"nope" does not exist' },
      { severity: 'warning', message: 'nothing matches "no*pe"' },
      { severity: 'error', message: '"none" does not exist' }
    ])
  })

  it.each(['longer than 11', 'Größe'])('refuses the label %j', async label => {
    expect(await problemsOf(plugin, { floppy_label: label }, host)).toMatchObject([
      { code: 'IB_OPTION_VALUE' }
    ])
  })
})
