import { describe, expect, it } from '@jest/globals'
import type { PostProcessed } from '../../src/contracts/extension.js'
import type { PlannedPostProcessor } from '../../src/contracts/plan.js'
import type { Artifact } from '../../src/core/artifact.js'
import { BuildError } from '../../src/core/errors.js'
import { createBuildRun, stepContext } from '../../src/engine/build-context.js'
import { runChains } from '../../src/engine/chains.js'
import { createFakeRun } from '../support/fake-run.js'
import { artifactOf, plannedBuild, plannedPostProcessor } from '../support/planned-build.js'

const image = artifactOf('image')

async function run(...chains: readonly (readonly PlannedPostProcessor[])[]) {
  const build = createBuildRun(plannedBuild(), createFakeRun())
  const destroyed: string[] = []
  const result = await runChains(chains, image, stepContext(build, build.newScope()), async ({ id }) => {
    destroyed.push(id)
  })
  return { destroyed, artifacts: result.artifacts.map(({ id }) => id), errors: result.errors }
}

/** A post-processor that makes an artifact of that name out of its input. */
const makes = (id: string, input: PostProcessed['input'], parts: Partial<PlannedPostProcessor> = {}) =>
  plannedPostProcessor(async () => ({ artifact: artifactOf(id), input }), parts)
const passesOn = plannedPostProcessor(async (_config, input: Artifact) => ({
  artifact: input,
  input: 'force-keep'
}))
const fails = plannedPostProcessor(async () => {
  throw new BuildError('IB_CHECKSUM_MISMATCH', 'not the same')
})

describe('runChains', () => {
  it('keeps the image when there is nothing to do with it', async () => {
    expect(await run()).toEqual({ artifacts: ['image'], destroyed: [], errors: [] })
  })

  it('destroys the image once no chain kept it', async () => {
    expect(await run([makes('a', 'drop')], [makes('b', 'drop')])).toEqual({
      artifacts: ['a', 'b'],
      destroyed: ['image'],
      errors: []
    })
  })

  it('keeps the image, first in the list, when the first link of any chain does', async () => {
    expect(await run([makes('a', 'drop')], [makes('b', 'keep')])).toEqual({
      artifacts: ['image', 'a', 'b'],
      destroyed: [],
      errors: []
    })
  })

  it.each([
    ['keeps', 'drop', true, ['image', 'a'], []],
    ['drops', 'keep', false, ['a'], ['image']],
    ['cannot drop', 'force-keep', false, ['image', 'a'], []]
  ] as const)(
    '%s the input against a default of %s with keep_input_artifact %s',
    async (_, input, keepInput, artifacts, destroyed) => {
      expect(await run([makes('a', input, { keepInput })])).toEqual({ artifacts, destroyed, errors: [] })
    }
  )

  it('destroys what lies between two links as soon as it is not needed', async () => {
    expect(await run([makes('a', 'keep'), makes('b', 'drop')])).toEqual({
      artifacts: ['image', 'b'],
      destroyed: ['a'],
      errors: []
    })
  })

  it('never destroys what a link passes on', async () => {
    expect((await run([makes('a', 'drop'), passesOn])).destroyed).toEqual(['image'])
  })

  it('runs the other chains when one fails, and destroys nothing', async () => {
    const result = await run([fails], [makes('b', 'drop')])

    expect(result.artifacts).toContain('b')
    expect(result.destroyed).toEqual([])
    expect(result.errors).toMatchObject([
      { code: 'IB_CHECKSUM_MISMATCH', message: 'post-processor fake failed: not the same' }
    ])
  })
})
