import { describe, expect, it } from '@jest/globals'
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createNodeHost } from '../../../src/host/node-host.js'
import { compressArtifact } from '../../../src/post-processors/compress/compress-artifact.js'
import { postProcessor } from '../../../src/post-processors/compress/index.js'
import type { ArchiveEntry } from '../../../src/toolkit/archive/entry.js'
import { tar } from '../../../src/toolkit/archive/tar.js'
import { zip } from '../../../src/toolkit/archive/zip.js'
import { throughProgram } from '../../../src/toolkit/compression/program.js'
import { temporaryDirectories } from '../../host/temporary.js'
import { diskImage, gathered } from '../../support/bytes.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const run = promisify(execFile)
const newDirectory = temporaryDirectories()
const host = createNodeHost({ runId: 'compress-tools' })
const image = diskImage(20_000_000)

interface Compression {
  readonly block: object
  readonly directory: string
  readonly file?: string
  readonly signal?: AbortSignal
}

async function compress({ block, directory, file = join(directory, 'disk.img'), signal }: Compression) {
  const ctx = createStepContext({ host, directory, ...(signal === undefined ? {} : { signal }) })
  const input = {
    builderId: 'transcend.qemu',
    id: 'VM',
    description: '',
    files: [{ path: file, bytes: statSync(file).size }],
    facts: {},
    resources: []
  }
  return await compressArtifact(configOf(postProcessor, block), input, ctx)
}

function withImage(): string {
  const directory = newDirectory()
  writeFileSync(join(directory, 'disk.img'), image)
  return directory
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A file of zeros that needs no disk. */
function emptyDisk(bytes: number): ArchiveEntry {
  const zeros = Buffer.alloc(2 ** 20)
  async function* content() {
    for (let left = bytes; left > 0; left -= zeros.length)
      yield zeros.subarray(0, Math.min(left, zeros.length))
  }
  return { name: 'huge.img', bytes, mode: 0o600, content }
}

/** Output, program that tests it, and program that gives what is in it. */
const formats = [
  ['gz', ['gzip', '-t'], ['gzip', '-dc']],
  ['bgzf', ['gzip', '-t', '-S', '.bgzf'], ['gzip', '-dc', '-S', '.bgzf']],
  ['zst', ['zstd', '-qt'], ['zstd', '-qdc']],
  ['xz', ['xz', '-t'], ['xz', '-dc']],
  ['bzip2', ['bzip2', '-t'], ['bzip2', '-dc']],
  ['lz4', ['lz4', '-t'], ['lz4', '-dc']],
  ['zip', ['unzip', '-tq'], ['unzip', '-p']],
  ['tar', ['tar', '-tf'], ['tar', '-xOf']],
  ['tar.gz', ['gzip', '-t'], ['tar', '-xOzf']],
  ['tar.zst', ['zstd', '-qt'], ['tar', '-I', 'zstd', '-xOf']],
  ['tar.xz', ['xz', '-t'], ['tar', '-xOJf']],
  ['tar.bzip2', ['bzip2', '-t'], ['tar', '-xOjf']],
  ['tar.lz4', ['lz4', '-t'], ['tar', '-I', 'lz4', '-xOf']],
  ['tar.bgzf', ['gzip', '-t', '-S', '.bgzf'], ['tar', '-xOzf']]
] as const

describe('compress with the real world', () => {
  it.each(formats)(
    'makes .%s files that their own programs take',
    async (ending, [tester, ...testArgs], [reader, ...readArgs]) => {
      const directory = withImage()
      const output = join(directory, `x.${ending}`)

      const { artifact } = await compress({ directory, block: { output: `x.${ending}` } })

      await expect(run(tester, [...testArgs, output])).resolves.toBeDefined()
      const content = execFileSync(reader, [...readArgs, output], { maxBuffer: 1 << 27 })
      expect(sha256(content)).toBe(sha256(image))
      expect(artifact?.files).toEqual([
        { path: output, bytes: statSync(output).size, sha256: sha256(readFileSync(output)) }
      ])
    },
    120_000
  )

  it('makes archives of more than 4 GiB that unzip and Python take', async () => {
    const bytes = 2 ** 32 + 5
    const output = join(newDirectory(), 'x.zip')
    const entries = [emptyDisk(bytes), { ...emptyDisk(7), name: 'small.img' }]

    writeFileSync(output, await gathered(zip(entries, { level: 1, parallel: 4 })))

    const tested = await run('unzip', ['-tq', output])
    const { stdout } = await run('python3', ['-m', 'zipfile', '-l', output])
    expect(tested.stdout).toContain('No errors')
    expect(stdout).toMatch(new RegExp(`huge.img .* ${bytes}\nsmall.img .* 7\n$`))
  }, 120_000)

  it('makes archives of files beyond 8 GiB that GNU tar takes', async () => {
    const bytes = 2 ** 33 + 5
    const options = { processes: host.processes, signal: AbortSignal.timeout(100_000) }

    const listing = await gathered(throughProgram(tar([emptyDisk(bytes)]), ['tar', '-tvf', '-'], options))

    expect(listing.toString()).toMatch(
      new RegExp(`^-rw------- root/root +${bytes} 1970-01-01 .* huge.img\n$`)
    )
  }, 120_000)

  it.each(['gz', 'xz', 'zip'])('leaves nothing of a .%s file when it is cancelled half-way', async ending => {
    const directory = newDirectory()
    const file = join(directory, 'disk.img')
    writeFileSync(file, Buffer.concat([image, image, image, image]))
    const controller = new AbortController()

    const outcomes = Promise.allSettled([
      compress({ directory, block: { output: `x.${ending}` }, signal: controller.signal })
    ])
    await partOf(directory)
    controller.abort()

    expect(await outcomes).toMatchObject([{ status: 'rejected', reason: { name: 'AbortError' } }])
    expect(readdirSync(directory)).toEqual([basename(file)])
  })
})

/** A file system of 2 MiB needs the rights of root. */
;(process.getuid?.() === 0 ? describe : describe.skip)('compress on a disk that is full', () => {
  it('leaves nothing, and says so', async () => {
    const directory = withImage()
    const small = join(directory, 'small')
    mkdirSync(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small])
    const outcomes = await Promise.allSettled([compress({ directory, block: { output: 'small/x.tar' } })])
    const left = readdirSync(small)
    execFileSync('umount', [small])

    expect(outcomes).toMatchObject([{ status: 'rejected', reason: { code: 'IB_NO_SPACE' } }])
    expect(left).toEqual([])
  })
})

/** Waits until the output has begun. */
async function partOf(directory: string): Promise<void> {
  while (readdirSync(directory).length < 2) await sleep(5)
  await sleep(100)
}
