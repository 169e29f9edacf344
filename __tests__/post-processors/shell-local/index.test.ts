import { describe, expect, it } from '@jest/globals'
import { postProcessor } from '../../../src/post-processors/shell-local/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { postProcess } from '../../support/post-processing.js'

const disk = '/work/disk.img'

async function run(
  script: (host: ReturnType<typeof createFakeHost>) => Promise<void> = async () => undefined
) {
  const host = createFakeHost({ files: { [disk]: 'bytes' } })
  host.processes.when('/bin/sh', async () => {
    await script(host)
    return {}
  })
  const result = await postProcess(postProcessor, {
    host,
    files: [disk],
    sha256: { [disk]: 'known' },
    block: { inline: ['make-it'] }
  })
  return { host, ...result }
}

describe('shell-local as a post-processor', () => {
  it('tells the script which build it is for', async () => {
    const { host } = await run()

    expect(host.processes.calls.map(({ env }) => env)).toMatchObject([
      { PACKER_BUILD_NAME: 'web', PACKER_BUILDER_TYPE: 'qemu' }
    ])
  })

  it('passes the artifact on, which is kept whatever the template says', async () => {
    const { artifact, input } = await run()

    expect(artifact).toMatchObject({ id: 'VM', files: [{ path: disk, bytes: 5, sha256: 'known' }] })
    expect(input).toBe('force-keep')
  })

  it('trusts no checksum of a file that the script has changed', async () => {
    const { artifact } = await run(host => host.files.write(disk, 'other bytes'))

    expect(artifact?.files).toEqual([{ path: disk, bytes: 11 }])
  })

  it('fails as the script does', async () => {
    const failing = run(async host => {
      host.processes.when('/bin/sh', { exitCode: 3 })
      throw new Error('the script broke off')
    })

    await expect(failing).rejects.toThrow('the script broke off')
  })
})
