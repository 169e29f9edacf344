import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startArtifactService, type ArtifactService } from '../support/github/artifact-service.js'
import { startAzurite, type BlobServer } from '../support/github/azurite.js'
import { createRunner, type Runner } from '../support/github/runner.js'

let blobs: BlobServer
let service: ArtifactService
let directory: string
let runner: Runner

beforeAll(async () => {
  blobs = await startAzurite()
  service = await startArtifactService(blobs.url)
}, 60_000)
afterAll(async () => {
  await service.close()
  await blobs.stop()
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-action-'))
  runner = await createRunner({ directory, entry: resolve('dist/index.js'), resultsUrl: service.url })
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const template = {
  variables: { token: null },
  'sensitive-variables': ['token'],
  builders: [{ type: 'file', name: 'hello', target: 'hello.img', content: 'an image, for once' }],
  provisioners: [
    { type: 'shell-local', inline: ['echo "the token is {{user `token`}}"', 'echo ::set-env::x'] }
  ]
}
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const writeTemplate = (content: object) =>
  writeFile(join(runner.workspace, 't.json'), JSON.stringify(content, null, 2))

describe('the action', () => {
  it('builds, uploads the image unzipped and byte for byte, and says so in outputs and summary', async () => {
    await writeTemplate(template)

    const main = await runner.step('main', { template: 't.json', var: 'token=hunter2' })
    const post = await runner.step('post')

    expect(main.exitCode).toBe(0)
    expect(JSON.parse(main.outputs['artifacts'] ?? '')).toMatchObject([
      { build: 'hello', builder: 'file', files: [{ bytes: 18, sha256: sha256('an image, for once') }] }
    ])
    expect(main.outputs['image-sha256']).toBe(sha256(await readFile(main.outputs['image-path'] ?? '')))
    expect(main.outputs['artifact-urls']).toBe('https://github.com/org/images/actions/runs/77/artifacts/1')
    expect(main.outputs['error']).toBe('')
    expect(service.finished).toMatchObject([{ name: 'hello.img', size: '18' }])
    expect((await service.download('hello.img')).toString()).toBe('an image, for once')
    expect(main.summary).toContain('| ✅ hello | ok |')
    expect(post.exitCode).toBe(0)
  }, 60_000)

  it('lets the runner mask a secret before it shows anything, and hears no command of a script', async () => {
    await writeTemplate(template)

    const { log } = await runner.step('main', { template: 't.json', var: 'token=hunter2', artifacts: 'none' })

    const [beforeMask = ''] = log.split('::add-mask::hunter2')
    expect(beforeMask).not.toContain('hunter2')
    expect(log.split('hunter2')).toHaveLength(2)
    expect(log).toMatch(/\| ::set-env::x/)
  }, 60_000)

  it('stays green, with a warning each, when the summary or the JUnit file cannot be written', async () => {
    await writeTemplate({ ...template, provisioners: [] })
    const env = { GITHUB_STEP_SUMMARY: join(directory, 'not', 'there') }
    const blind = await createRunner({ directory, entry: resolve('dist/index.js'), env })

    const inputs = {
      template: 't.json',
      var: 'token=hunter2',
      artifacts: 'none',
      'junit-file': '/dev/null/j.xml'
    }
    const { exitCode, log, outputs } = await blind.step('main', inputs)

    expect(log).toMatch(/::warning title=Image build::could not write the summary: /)
    expect(log).toMatch(/::warning title=Image build::could not write the JUnit file \/dev\/null\/j\.xml: /)
    expect(outputs['image-path']).toContain('hello.img')
    expect(exitCode).toBe(0)
  }, 60_000)

  it('fails with an annotation on the line that is wrong, and an error output', async () => {
    await writeTemplate({ ...template, builders: [{ type: 'file', target: 'x', contents: 'y' }] })

    const { exitCode, log, outputs } = await runner.step('main', { template: 't.json', var: 'token=x' })

    expect(exitCode).toBe(1)
    expect(log).toMatch(/::error file=t\.json,line=\d+,.*::builder "file" has no option `contents`/)
    expect(JSON.parse(outputs['error'] ?? '')).toMatchObject({ code: 'IB_UNKNOWN_OPTION' })
  }, 60_000)

  it('fails with every wrong input at once', async () => {
    const { exitCode, log } = await runner.step('main', { templat: 't.json', force: 'yes' })

    expect(exitCode).toBe(1)
    expect(log).toContain('did you mean `template`?')
    expect(log).toContain('`force` must be one of false, true')
  }, 60_000)

  it('fails when an artifact of that name exists, with the outputs of what was built', async () => {
    await writeTemplate({ ...template, provisioners: [] })

    const inputs = { template: 't.json', var: 'token=x', 'artifact-name': 'twice', force: 'true' }
    await runner.step('main', inputs)
    const { exitCode, outputs, log } = await runner.step('main', inputs)

    expect(exitCode).toBe(1)
    expect(JSON.parse(outputs['error'] ?? '')).toMatchObject({ code: 'IB_PUBLISH_FAILED' })
    expect(outputs['image-path']).toContain('hello.img')
    expect(log).toContain('artifact-name')
  }, 60_000)
})
