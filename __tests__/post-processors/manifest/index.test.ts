import { describe, expect, it } from '@jest/globals'
import { postProcessor } from '../../../src/post-processors/manifest/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { postProcess, type PostProcessing } from '../../support/post-processing.js'
import { testRunId } from '../../support/step-context.js'

const disk = '/work/out/disk.img'
const path = '/work/packer-manifest.json'
const startAt = '2026-01-02T03:04:05.678Z'

function world(manifest?: string) {
  return createFakeHost({
    startAt,
    files: { [disk]: 'bytes', ...(manifest === undefined ? {} : { [path]: manifest }) }
  })
}

async function manifest(more: Partial<PostProcessing> = {}) {
  const host = more.host ?? world()
  const result = await postProcess(postProcessor, { files: [disk], ...more, host })
  return { ...result, host, text: await host.files.readText(path) }
}

const earlier = { builds: [{ name: 'old', extra: [1] }], last_run_uuid: 'earlier' }

describe('manifest', () => {
  it('describes the build as Packer does, letter by letter', async () => {
    const { text } = await manifest({ block: { custom_data: { z: '<1>', a: 'é & "b"' } } })

    expect(text).toBe(
      [
        '{',
        '  "builds": [',
        '    {',
        '      "name": "web",',
        '      "builder_type": "qemu",',
        '      "build_time": 1767323045,',
        '      "files": [',
        '        {',
        '          "name": "out/disk.img",',
        '          "size": 5',
        '        }',
        '      ],',
        '      "artifact_id": "VM",',
        `      "packer_run_uuid": "${testRunId}",`,
        '      "custom_data": {',
        '        "a": "é \\u0026 \\"b\\"",',
        '        "z": "\\u003c1\\u003e"',
        '      }',
        '    }',
        '  ],',
        `  "last_run_uuid": "${testRunId}"`,
        '}'
      ].join('\n')
    )
  })

  it('leaves out directories and time where the template wants it', async () => {
    const { text } = await manifest({ block: { strip_path: true, strip_time: true } })

    expect(JSON.parse(text ?? '')).toEqual({
      builds: [
        {
          name: 'web',
          builder_type: 'qemu',
          files: [{ name: 'disk.img', size: 5 }],
          artifact_id: 'VM',
          packer_run_uuid: testRunId,
          custom_data: null
        }
      ],
      last_run_uuid: testRunId
    })
  })

  it('has null for no files, and absolute paths for files elsewhere', async () => {
    const host = createFakeHost({ files: { '/other/a': 'a' } })
    await manifest({ host, files: [] })

    const { text } = await manifest({ host, files: ['/other/a'] })

    expect(JSON.parse(text ?? '')).toMatchObject({
      builds: [{ files: null }, { files: [{ name: '/other/a', size: 1 }] }]
    })
  })

  it('passes the artifact on, which is kept whatever the template says', async () => {
    const { artifact, input } = await manifest()

    expect(artifact).toMatchObject({ builderId: 'transcend.qemu', id: 'VM', facts: { diskName: 'disk' } })
    expect(input).toBe('force-keep')
  })

  it('adds to a manifest that exists', async () => {
    const { text } = await manifest({ host: world(JSON.stringify(earlier)) })

    expect(JSON.parse(text ?? '')).toMatchObject({
      builds: [{ name: 'old', extra: [1] }, { name: 'web' }],
      last_run_uuid: testRunId
    })
  })

  it.each([
    ['an earlier run', true, 'another', ['web']],
    ['this run', true, testRunId, ['old', 'web']],
    ['an earlier run, without force', false, 'another', ['old', 'web']]
  ])('with force begins anew what is of %s', async (_, force, last_run_uuid, names) => {
    const { text } = await manifest({ host: world(JSON.stringify({ ...earlier, last_run_uuid })), force })

    const { builds } = JSON.parse(text ?? '') as { builds: readonly { name: string }[] }
    expect(builds.map(({ name }) => name)).toEqual(names)
  })

  it.each(['', '  \n', '{}', '{"builds":null}'])('takes %j for an empty manifest', async before => {
    const { text } = await manifest({ host: world(before) })

    expect(JSON.parse(text ?? '')).toMatchObject({ builds: [{ name: 'web' }] })
  })

  it.each(['garbage', '[]', '{"builds":{}}', '{"last_run_uuid":1}'])(
    'refuses to replace %j',
    async before => {
      const host = world(before)

      await expect(manifest({ host })).rejects.toMatchObject({ code: 'IB_JSON_SYNTAX' })

      expect(await host.files.readText(path)).toBe(before)
    }
  )

  it('loses no build when many write at once', async () => {
    const host = world()

    await Promise.all(Array.from({ length: 10 }, () => manifest({ host })))

    const { builds } = JSON.parse((await host.files.readText(path)) ?? '') as { builds: readonly unknown[] }
    expect(builds).toHaveLength(10)
  })

  it('lets the next one write after a failure', async () => {
    const host = world('garbage')
    await expect(manifest({ host })).rejects.toThrow('no manifest')
    await host.files.remove(path)

    expect((await manifest({ host })).text).toContain('"web"')
  })
})
