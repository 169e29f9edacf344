import { describe, expect, it } from '@jest/globals'
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createNodeHost } from '../../../src/host/node-host.js'
import { compressArtifact } from '../../../src/post-processors/compress/compress-artifact.js'
import { postProcessor } from '../../../src/post-processors/compress/index.js'
import { tar } from '../../../src/toolkit/archive/tar.js'
import { throughProgram } from '../../../src/toolkit/compression/program.js'
import { temporaryDirectories } from '../../host/temporary.js'
import { diskImage, gathered } from '../../support/bytes.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const run = promisify(execFile)
const newDirectory = temporaryDirectories()
const host = createNodeHost({ runId: 'compress-tools' })
const image = diskImage(40_000_000)

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

  it('makes archives of more than 4 GiB that unzip takes', async () => {
    const directory = newDirectory()
    writeFileSync(join(directory, 'disk.img'), 'start')
    truncateSync(join(directory, 'disk.img'), 4.2 * 2 ** 30)

    await compress({ directory, block: { output: 'x.zip' } })

    const { stdout } = await run('unzip', ['-tq', join(directory, 'x.zip')])
    const list = await run('python3', ['-m', 'zipfile', '-l', join(directory, 'x.zip')])
    expect(stdout).toContain('No errors')
    expect(list.stdout).toContain(Math.floor(4.2 * 2 ** 30).toString())
  }, 120_000)

  it('makes archives of files beyond 8 GiB that GNU tar takes', async () => {
    const bytes = 8 * 2 ** 30 + 5
    const zeros = Buffer.alloc(2 ** 20)
    async function* content() {
      for (let left = bytes; left > 0; left -= zeros.length)
        yield zeros.subarray(0, Math.min(left, zeros.length))
    }
    const entry = { name: 'huge.img', bytes, mode: 0o600, content }

    const options = { processes: host.processes, signal: AbortSignal.timeout(100_000) }
    const listing = await gathered(throughProgram(tar([entry]), ['tar', '-tvf', '-'], options))

    expect(listing.toString()).toMatch(
      new RegExp(`^-rw------- root/root +${bytes} 1970-01-01 .* huge.img\n$`)
    )
  }, 120_000)

  it.each(['gz', 'xz', 'zip'])('leaves nothing of a .%s file when it is cancelled half-way', async ending => {
    const directory = newDirectory()
    const file = join(directory, 'disk.img')
    writeFileSync(file, Buffer.concat([image, image, image, image]))
    const controller = new AbortController()

    const result = compress({ directory, block: { output: `x.${ending}` }, signal: controller.signal })
    const outcome = expect(result).rejects.toMatchObject({ name: 'AbortError' })
    await partOf(directory)
    controller.abort()
    await outcome

    expect(readdirSync(directory)).toEqual([basename(file)])
  })

  const canMount = process.getuid?.() === 0 && existsSync('/bin/mount')
  ;(canMount ? it : it.skip)('leaves nothing on a disk that is full, and says so', async () => {
    const directory = withImage()
    const small = join(directory, 'small')
    mkdirSync(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small])
    try {
      const result = compress({ directory, block: { output: 'small/x.tar' } })

      await expect(result).rejects.toMatchObject({ code: 'IB_NO_SPACE' })
      expect(readdirSync(small)).toEqual([])
    } finally {
      execFileSync('umount', [small])
    }
  })
})

/** Waits until the output has begun. */
async function partOf(directory: string): Promise<void> {
  while (readdirSync(directory).length < 2) await sleep(5)
  await sleep(100)
}
