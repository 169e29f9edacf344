import { describe, expect, it } from '@jest/globals'
import type { PublishContext, PublishedBuild } from '../../../src/contracts/extension.js'
import type { ArtifactStore } from '../../../src/contracts/workflow.js'
import { publisher } from '../../../src/publishers/artifact/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { artifactOf } from '../../support/planned-build.js'

/** Publishes builds to a store in memory; gives the paths by the artifacts' names. */
async function publish(
  builds: readonly PublishedBuild[],
  { name = '', bytes = 3 } = {}
): Promise<Readonly<Record<string, string>>> {
  const sent: Record<string, string> = {}
  const store: ArtifactStore = {
    uploadFile: async upload => {
      sent[upload.name] = upload.path
      return { id: 1, url: undefined, bytes, digest: undefined }
    },
    uploadZip: async () => Promise.reject(new Error('files go as they are'))
  }
  const ctx: PublishContext = {
    host: createFakeHost(),
    emit: () => undefined,
    signal: new AbortController().signal,
    step: async (_title, body) => await body(),
    addSecret: () => undefined,
    workflowArtifacts: store
  }
  await publisher.publish({ name, retention_days: 0 }, builds, ctx)
  return sent
}

const built = (name: string, ...paths: readonly string[]): PublishedBuild => ({
  name,
  smokeResults: [],
  artifacts: paths.map(path => artifactOf('image', path))
})

describe('the workflow artifacts of a run', () => {
  it('are named after build and file', async () => {
    expect(await publish([built('web', '/out/disk', '/out/web.gz')])).toEqual({
      'web-disk': '/out/disk',
      'web.gz': '/out/web.gz'
    })
  })

  it('have the wanted start', async () => {
    expect(await publish([built('web', '/out/disk')], { name: 'leg-1' })).toEqual({
      'leg-1-disk': '/out/disk'
    })
  })

  it('contain a file once that two artifacts have', async () => {
    expect(await publish([built('web', '/out/disk', '/out/disk')])).toEqual({ 'web-disk': '/out/disk' })
  })

  it('keep files of one name apart', async () => {
    expect(await publish([built('web', '/a/disk', '/b/disk')])).toEqual({
      'web-a-disk': '/a/disk',
      'web-b-disk': '/b/disk'
    })
  })

  it('are refused when the store did not get all bytes', async () => {
    await expect(publish([built('web', '/out/disk')], { bytes: 2 })).rejects.toThrow(
      'artifact web-disk has 2 bytes, but the file has 3'
    )
  })
})
