import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { PublishedBuild } from '../../../src/contracts/extension.js'
import type { ArtifactStore } from '../../../src/contracts/workflow.js'
import { publisher } from '../../../src/publishers/artifact/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const gibibyte = 1024 ** 3
const sizes = new Map([
  ['/out/a.img', 2 * gibibyte],
  ['/out/b.img', gibibyte],
  ['/out/one.sums', 100],
  ['/out/two.sums', 100],
  ['/out/three.sums', 100]
])

const build: PublishedBuild = {
  name: 'web',
  smokeResults: [],
  artifacts: [
    {
      builderId: 'x',
      id: 'x',
      description: 'x',
      facts: {},
      resources: [],
      files: [...sizes].map(([path, bytes]) => ({ path, bytes, sha256: 'ab' }))
    }
  ]
}

/** A service that takes its time, and the files that it was getting at once, each time another one began. */
function slowStore(): { readonly store: ArtifactStore; readonly atOnce: readonly (readonly string[])[] } {
  const atOnce: (readonly string[])[] = []
  const underWay = new Set<string>()
  const store: ArtifactStore = {
    async uploadFile({ path }) {
      underWay.add(path)
      atOnce.push([...underWay])
      await setImmediate()
      underWay.delete(path)
      return { id: 1, bytes: sizes.get(path) ?? 0, digest: undefined, url: undefined }
    },
    uploadZip: async () => Promise.reject(new Error('nothing is zipped'))
  }
  return { store, atOnce }
}

describe('the publisher of workflow artifacts', () => {
  it('uploads big files one by one, because each fills the buffers of a client, and small ones meanwhile', async () => {
    const { store, atOnce } = slowStore()
    const ctx = createStepContext({ host: createFakeHost() })

    await publisher.publish(configOf(publisher, {}), [build], { ...ctx, workflowArtifacts: store })

    const images = atOnce.map(paths => paths.filter(path => path.endsWith('.img')).length)
    expect(Math.max(...images)).toBe(1)
    expect(Math.max(...atOnce.map(paths => paths.length))).toBe(3)
    expect(ctx.steps()).toHaveLength(sizes.size)
  })
})
