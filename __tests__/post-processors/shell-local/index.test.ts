import { describe, expect, it } from '@jest/globals'
import { postProcessor } from '../../../src/post-processors/shell-local/index.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { postProcess } from '../../support/post-processing.js'

const disk = '/work/disk.img'

type Script = (host: FakeHost) => Promise<number>

/** Runs a block whose script does that and exits with what it gives. */
async function run(script: Script = async () => 0) {
  const host = createFakeHost({ files: { [disk]: 'bytes' } })
  host.processes.when('/bin/sh', async () => ({ exitCode: await script(host) }))
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
    const { artifact } = await run(async host => {
      await host.files.write(disk, 'other bytes')
      return 0
    })

    expect(artifact?.files).toEqual([{ path: disk, bytes: 11 }])
  })

  it('fails as the script does', async () => {
    await expect(run(async () => 3)).rejects.toMatchObject({ code: 'IB_SCRIPT_FAILED' })
  })
})
