import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { postProcessor } from '../../../src/post-processors/compress/index.js'
import { diskImage } from '../../support/bytes.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { postProcess, type PostProcessing } from '../../support/post-processing.js'

const image = diskImage(1_500_000)
const disk = '/work/out/disk.img'

function compress(more: Partial<PostProcessing> = {}) {
  const host = more.host ?? createFakeHost({ files: { [disk]: image } })
  return { host, result: postProcess(postProcessor, { files: [disk], ...more, host }) }
}

function contentOf({ files }: FakeHost, path: string): Buffer {
  const node = files.tree.get(path)
  return node?.kind === 'file' ? node.content : Buffer.alloc(0)
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

describe('compress', () => {
  it('makes one file of the artifact, which takes its place', async () => {
    const { host, result } = compress({ block: { output: '{{.BuildName}}-{{.BuilderType}}.gz' } })

    const { artifact, input } = await result

    const packed = contentOf(host, '/work/web-qemu.gz')
    expect(gunzipSync(packed).equals(image)).toBe(true)
    expect(artifact).toEqual({
      builderId: 'packer.post-processor.compress',
      id: '',
      description: 'compressed artifacts in: web-qemu.gz',
      files: [{ path: '/work/web-qemu.gz', bytes: packed.length, sha256: sha256(packed) }],
      facts: {},
      resources: []
    })
    expect(input).toBe('drop')
  })

  it.each([{}, { output: '' }])(
    'calls it after the build when the template says nothing (%j)',
    async block => {
      const { result } = compress({ block })

      expect((await result).artifact?.files.map(({ path }) => path)).toEqual(['/work/packer_web_qemu'])
    }
  )

  it('reports every byte of the input as progress, and what became of it', async () => {
    const { result } = compress({ block: { output: 'x.tar' } })

    const { ctx } = await result

    expect(ctx.events.findLast(({ type }) => type === 'progress')).toEqual({
      type: 'progress',
      label: 'Compress into x.tar',
      done: image.length,
      total: image.length,
      unit: 'bytes'
    })
    expect(ctx.steps()).toEqual(['Compress into x.tar'])
    expect(ctx.notices()).toEqual(['x.tar: 1.4 MiB became 1.4 MiB'])
  })

  it('learns the checksum of an input that is kept', async () => {
    const { result } = compress({ keepsInput: true, block: { output: 'x.tar.gz' } })

    expect((await result).inputFiles).toEqual([{ path: disk, bytes: image.length, sha256: sha256(image) }])
  })

  it('spends no time on the checksum of an input that is about to go', async () => {
    const { result } = compress({ block: { output: 'x.tar.gz' } })

    expect((await result).inputFiles).toEqual([{ path: disk, bytes: image.length, sha256: undefined }])
  })

  it('replaces nothing that exists', async () => {
    const host = createFakeHost({ files: { [disk]: image, '/work/x.gz': 'precious' } })
    const { result } = compress({ host, block: { output: 'x.gz' } })

    await expect(result).rejects.toMatchObject({ code: 'IB_OUTPUT_EXISTS', message: 'x.gz exists already' })

    expect(contentOf(host, '/work/x.gz').toString()).toBe('precious')
  })

  it('replaces what exists when it is told to', async () => {
    const host = createFakeHost({ files: { [disk]: image, '/work/x.gz': 'old' } })

    await compress({ host, force: true, block: { output: 'x.gz' } }).result

    expect(gunzipSync(contentOf(host, '/work/x.gz')).equals(image)).toBe(true)
  })

  it('does not take the name from another build that was faster', async () => {
    const host = createFakeHost({ files: { [disk]: image } })
    const first = compress({ host, block: { output: 'x.gz' } }).result
    const second = compress({ host, block: { output: 'x.gz' } }).result

    const outcomes = await Promise.allSettled([first, second])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([...host.files.tree.children('/work')].sort()).toEqual(['/work/out', '/work/x.gz'])
  })

  it.each([
    [
      'a file of the artifact as output',
      { block: { output: 'out/disk.img' }, force: true },
      'IB_OPTION_VALUE'
    ],
    [
      'two files without an archive',
      { files: [disk, disk], block: { output: 'x.xz' } },
      'IB_POST_PROCESSOR_FAILED'
    ],
    ['no file without an archive', { files: [], block: { output: 'x.gz' } }, 'IB_POST_PROCESSOR_FAILED'],
    ['a file that is gone', { files: ['/work/gone'] }, 'IB_FILE_MISSING'],
    ['a directory', { files: ['/work/out'] }, 'IB_POST_PROCESSOR_FAILED'],
    ['a missing program', { block: { output: 'x.tar.xz' } }, 'IB_TOOL_MISSING']
  ] as const)('refuses %s before it writes anything', async (_, more, code) => {
    const { host, result } = compress(more)

    await expect(result).rejects.toMatchObject({ code })

    expect(host.files.tree.children('/work')).toEqual(['/work/out'])
  })

  it('leaves nothing behind when the disk is full', async () => {
    const host = createFakeHost({ files: { [disk]: image } })
    host.files.tree.freeBytes = 100_000

    await expect(compress({ host, block: { output: 'x.tar' } }).result).rejects.toMatchObject({
      code: 'IB_NO_SPACE'
    })

    expect(host.files.tree.children('/work')).toEqual(['/work/out'])
  })

  it('leaves nothing behind when a program fails', async () => {
    const host = createFakeHost({ files: { [disk]: image } })
    host.processes.when('xz', { exitCode: 1, stdout: 'half', stderr: 'no memory' })

    await expect(compress({ host, block: { output: 'x.xz' } }).result).rejects.toMatchObject({
      code: 'IB_TOOL_FAILED'
    })

    expect(host.files.tree.children('/work')).toEqual(['/work/out'])
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController()
    const { host, result } = compress({ signal: controller.signal, block: { output: 'x.gz' } })
    controller.abort()

    await expect(result).rejects.toMatchObject({ name: 'AbortError' })

    expect(host.files.tree.children('/work')).toEqual(['/work/out'])
  })
})

describe('the check of compress', () => {
  it.each([
    [{ output: 'x.bz2' }, 'end the name with .bzip2'],
    [{ output: '{{.BuildName}}.txz' }, 'end the name with .tar.xz'],
    [{ format: 'rar' }, 'use tar, zip, gz'],
    [{ algorithm: 'gzip' }, 'leave it out']
  ])('warns of %j: %s', async (block, hint) => {
    const problems = await problemsOf(postProcessor, block, createFakeHost())

    expect(problems).toMatchObject([{ severity: 'warning', hint: expect.stringContaining(hint) }])
  })

  it('finds that a program is missing on this machine', async () => {
    const problems = await problemsOf(postProcessor, { output: 'x.tar.xz' }, createFakeHost())

    expect(problems).toMatchObject([{ code: 'IB_TOOL_MISSING', hint: expect.stringContaining('install it') }])
  })

  it.each([
    {},
    { output: 'x.constructor' },
    { output: 'x.tgz' },
    { output: 'x-18.04' },
    { output: 'x.bz2', format: 'tar.gz' },
    { format: '.zip' }
  ])('has nothing against %j', async block => {
    expect(await problemsOf(postProcessor, block, createFakeHost())).toEqual([])
  })

  it.each([
    ['an output that exists', { output: 'x.gz' }, false, ['IB_OUTPUT_EXISTS']],
    ['an output that may be replaced', { output: 'x.gz' }, true, []],
    ['a name that is not known yet', { output: 'x{{.BuildName}}.gz' }, false, []]
  ] as const)('looks before the build at %s', async (_, block, force, codes) => {
    const host = createFakeHost({ files: { '/work/x.gz': 'precious', '/work/x{{.BuildName}}.gz': '' } })

    const problems = await problemsOf({ ...postProcessor, check: forced(force) }, block, host)

    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

/** The check of a run with or without `force`. */
function forced(force: boolean): NonNullable<typeof postProcessor.check> {
  return (config, ctx) => postProcessor.check?.(config, { ...ctx, force })
}
