import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { writeBigImage } from '../support/big-image.js'
import { startArtifactService, type ArtifactService } from '../support/github/artifact-service.js'
import { startAzurite, type BlobServer } from '../support/github/azurite.js'
import { createRunner, type StepResult } from '../support/github/runner.js'
import { peakMemory } from '../support/peak-memory.js'

jest.setTimeout(5 * 60_000)

const mebibyte = 1024 * 1024
const mostMemory = 250 * 1_000_000
const template = {
  builders: [{ type: 'file', name: 'big', source: 'source.img', target: 'big.img' }],
  'post-processors': [
    [{ type: 'checksum', checksum_types: ['sha256', 'sha512'], output: 'big.sums' }],
    [{ type: 'compress', output: 'big.img.gz', keep_input_artifact: true }]
  ]
}

let directory: string
let workspace: string
let blobs: BlobServer
let service: ArtifactService
let step: StepResult
let peak: number

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-big-'))
  await mkdir(join(directory, 'tmp'))
  blobs = await startAzurite()
  service = await startArtifactService(blobs.url)
  const peaks: Promise<number>[] = []
  const runner = await createRunner({
    directory,
    entry: resolve('dist/index.js'),
    resultsUrl: service.url,
    env: { TMPDIR: join(directory, 'tmp') },
    onStarted: pid => peaks.push(peakMemory(pid))
  })
  ;({ workspace } = runner)
  await writeBigImage(join(workspace, 'source.img'), 2048)
  await writeFile(join(workspace, 't.json'), JSON.stringify(template))
  step = await runner.step('main', { template: 't.json' })
  peak = Math.max(...(await Promise.all(peaks)))
})
afterAll(async () => {
  await service.close()
  await blobs.stop()
  await rm(directory, { recursive: true, force: true })
})

/** A checksum as a program of the system makes it: its output's first word. */
async function checksum(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-c', `set -o pipefail; ${command}`], {
    cwd: workspace
  })
  return stdout.split(' ')[0] ?? ''
}

describe('an image of 2 GiB that is hashed, compressed and uploaded', () => {
  it('takes less than 250 MB of memory', () => {
    expect(step.log).not.toContain('error:')
    expect(step.exitCode).toBe(0)
    expect(peak).toBeGreaterThan(50 * mebibyte)
    expect(peak).toBeLessThan(mostMemory)
  })

  it('is the same everywhere', async () => {
    const sha256 = await checksum('sha256sum source.img')
    const sha512 = await checksum('sha512sum source.img')

    expect(step.outputs['image-sha256']).toBe(sha256)
    expect(await readFile(join(workspace, 'big.sums'), 'utf8')).toBe(
      `${sha256}\tbig.img\n${sha512}\tbig.img\n`
    )
    expect(await checksum('gunzip -c big.img.gz | sha256sum')).toBe(sha256)
    expect(new Map(service.finished.map(({ name, hash }) => [name, hash]))).toEqual(
      new Map([
        ['big.img', `sha256:${sha256}`],
        ['big.img.gz', `sha256:${await checksum('sha256sum big.img.gz')}`],
        ['big.sums', `sha256:${await checksum('sha256sum big.sums')}`]
      ])
    )
  })

  it('leaves nothing half-written', async () => {
    expect(await readdir(join(directory, 'tmp'))).toEqual([])
    expect((await readdir(workspace)).sort()).toEqual([
      'big.img',
      'big.img.gz',
      'big.sums',
      'source.img',
      't.json'
    ])
  })
})
