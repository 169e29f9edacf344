import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { postProcessor } from '../../../src/post-processors/checksum/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { postProcess, type PostProcessing } from '../../support/post-processing.js'

const one = '/work/out/one.img'
const two = '/work/out/two.img'
const contents = { [one]: 'first', [two]: 'second' }

async function checksum(more: Partial<PostProcessing> = {}) {
  const host = more.host ?? createFakeHost({ files: contents })
  return { host, ...(await postProcess(postProcessor, { files: [one, two], ...more, host })) }
}

function digest(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex')
}

describe('checksum', () => {
  it('writes MD5 sums by default, a line for each file', async () => {
    const { host } = await checksum()

    expect(await host.files.readText('/work/packer_web_qemu_md5.checksum')).toBe(
      `${digest('md5', 'first')}\tone.img\n${digest('md5', 'second')}\ttwo.img\n`
    )
  })

  it('writes every kind there is, each into the file of its name', async () => {
    const kinds = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']

    const { host } = await checksum({ block: { checksum_types: kinds, output: 'sums/{{.ChecksumType}}' } })

    const written = await Promise.all(kinds.map(kind => host.files.readText(`/work/sums/${kind}`)))
    expect(written.map(text => text?.split('\t')[0])).toEqual(kinds.map(kind => digest(kind, 'first')))
  })

  it('writes kind by kind into one output, in the order of the template', async () => {
    const { host } = await checksum({ block: { checksum_types: ['sha1', 'md5'], output: 'all' } })

    const lines = (await host.files.readText('/work/all'))?.trim().split('\n')
    expect(lines).toEqual([
      `${digest('sha1', 'first')}\tone.img`,
      `${digest('sha1', 'second')}\ttwo.img`,
      `${digest('md5', 'first')}\tone.img`,
      `${digest('md5', 'second')}\ttwo.img`
    ])
  })

  it('adds to an output that exists, and then does not list it', async () => {
    const host = createFakeHost({ files: { ...contents, '/work/all': 'before\n' } })

    const { artifact } = await checksum({ host, files: [one], block: { output: 'all' } })

    expect(await host.files.readText('/work/all')).toBe(`before\n${digest('md5', 'first')}\tone.img\n`)
    expect(artifact?.files.map(({ path }) => path)).toEqual([one])
  })

  it('lists a new output once, behind the files of the artifact', async () => {
    const { artifact, input } = await checksum({ block: { checksum_types: ['md5', 'sha1'], output: 'all' } })

    expect(artifact).toMatchObject({
      builderId: 'packer.post-processor.checksum',
      id: '',
      description: 'Created artifact from files: out/one.img, out/two.img, all'
    })
    expect(artifact?.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      [one, 5],
      [two, 6],
      ['/work/all', 2 * (32 + 40 + 2 * '\tone.img\n'.length)]
    ])
    expect(input).toBe('force-keep')
  })

  it('reads each file once, whatever is asked for', async () => {
    const host = createFakeHost({ files: contents })
    const reads: string[] = []
    const files = { ...host.files, read: (path: string) => (reads.push(path), host.files.read(path)) }

    await checksum({ host: { ...host, files }, block: { checksum_types: ['md5', 'sha1', 'sha512'] } })

    expect(reads).toEqual([one, two])
  })

  it('reads no file whose checksum is known', async () => {
    const host = createFakeHost({ files: contents })
    const files = {
      ...host.files,
      read: () => {
        throw new Error('not needed')
      }
    }

    await checksum({
      host: { ...host, files },
      files: [one],
      sha256: { [one]: 'abc' },
      block: { checksum_types: ['sha256'], output: 'all' }
    })

    expect(await host.files.readText('/work/all')).toBe('abc\tone.img\n')
  })

  it('hands on the checksums that later steps can use', async () => {
    const { artifact, inputFiles } = await checksum({ files: [one], block: { checksum_types: ['sha256'] } })

    expect(artifact?.files[0]?.sha256).toBe(digest('sha256', 'first'))
    expect(inputFiles).toEqual([{ path: one, bytes: 5, sha256: digest('sha256', 'first') }])
  })

  it('writes nothing when there is no file', async () => {
    const { host, artifact } = await checksum({ files: [], block: { output: 'all' } })

    expect(await host.files.stat('/work/all')).toBeUndefined()
    expect(artifact?.files).toEqual([])
  })

  it.each([
    ['a directory', '/work/out', 'IB_POST_PROCESSOR_FAILED'],
    ['a file that is gone', '/work/gone', 'IB_FILE_MISSING']
  ])('refuses %s', async (_, path, code) => {
    await expect(checksum({ files: [path] })).rejects.toMatchObject({ code })
  })

  it('is told at plan time which kinds there are', async () => {
    const problems = await problemsOf(postProcessor, { checksum_types: ['md5', 'sha-1'] }, createFakeHost())

    expect(problems).toMatchObject([{ severity: 'error' }])
  })
})
