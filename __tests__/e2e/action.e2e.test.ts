import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { leftBehind } from '../support/e2e/left-behind.js'
import { createSeedProject, type SeedProject } from '../support/e2e/seed-project.js'
import { startArtifactService, type ArtifactService } from '../support/github/artifact-service.js'
import { startAzurite, type BlobServer } from '../support/github/azurite.js'
import { createRunner, type StepResult } from '../support/github/runner.js'

jest.setTimeout(10 * 60_000)

let blobs: BlobServer
let service: ArtifactService
let project: SeedProject
let main: StepResult
let post: StepResult

beforeAll(async () => {
  blobs = await startAzurite()
  service = await startArtifactService(blobs.url)
  project = await createSeedProject()
  const runner = await createRunner({
    directory: `${project.home}/runner`,
    entry: resolve('dist/index.js'),
    resultsUrl: service.url
  })
  const [, url = '', , checksum = ''] = project.variables
  main = await runner.step('main', {
    'working-directory': project.directory,
    template: 'template.json',
    'smoke-tests': 'smoke-tests.json',
    var: `${url}\n${checksum}`
  })
  post = await runner.step('post')
})
afterAll(async () => {
  await service.close()
  await blobs.stop()
  await project.remove()
})

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

describe('the action on the seed template', () => {
  it('succeeds, and its outputs describe the image that is there', async () => {
    expect(main.exitCode).toBe(0)
    expect(main.outputs['image-path']).toBe(`${project.directory}/output-qemu/packer-qemu`)
    expect(main.outputs['image-sha256']).toBe(await sha256(main.outputs['image-path'] ?? ''))
    expect(JSON.parse(main.outputs['smoke-tests'] ?? '')).toMatchObject({ failed: 0, skipped: 0 })
    expect(JSON.parse(main.outputs['smoke-tests'] ?? '')).not.toMatchObject({ passed: 0 })
    expect(main.outputs['error']).toBe('')
  })

  it('uploads the image as it is, byte for byte', async () => {
    const received = await Promise.all(
      service.finished.map(async ({ name }) => {
        const bytes = await service.download(name)
        return [name, createHash('sha256').update(bytes).digest('hex')] as const
      })
    )

    const built = (file: string): Promise<string> => sha256(`${project.directory}/output-qemu/${file}`)
    expect(Object.fromEntries(received)).toEqual({
      'qemu-packer-qemu': main.outputs['image-sha256'],
      'qemu.qcow2.gz': await built('qemu.qcow2.gz'),
      'qemu.sha256': await built('qemu.sha256')
    })
  })

  it('writes a summary with the image, the smoke tests and a timeline', () => {
    expect(main.summary).toContain('| ✅ qemu | ok |')
    expect(main.summary).toContain(main.outputs['image-sha256'])
    expect(main.summary).toContain('### Smoke tests')
    expect(main.summary).toContain('section qemu')
  })

  it('leaves nothing for the post step to delete', async () => {
    expect(post.exitCode).toBe(0)
    expect(post.log).toContain('nothing to sweep')
    expect((await leftBehind(`${project.home}/runner`, project.directory)).processes).toEqual([])
  })
})
