import { describe, expect, it } from '@jest/globals'
import { createBuildRun, stepContext } from '../../src/engine/build-context.js'
import { destroyArtifact } from '../../src/engine/destroy.js'
import { createFakeRun } from '../support/fake-run.js'
import { artifactOf, plannedBuild } from '../support/planned-build.js'

/** Destroys an image `/made/disk`, beside which there are other files, and gives what is left. */
async function leftOf(
  directory: string | undefined,
  ...others: readonly string[]
): Promise<readonly string[]> {
  const run = createFakeRun()
  const { files } = run.host
  for (const path of ['/made/disk', ...others]) await files.write(path, 'x')
  const build = createBuildRun(plannedBuild(), run)
  const image = { ...artifactOf('image'), files: [{ path: '/made/disk', bytes: 1 }], directory }
  await destroyArtifact(image, stepContext(build, build.newScope()), run)
  return (await files.stat('/made')) === undefined
    ? []
    : ['/made', ...(await files.list('/made')).map(({ path }) => path)]
}

describe('destroying an image', () => {
  it('takes the directory that was made for it along', async () => {
    expect(await leftOf('/made')).toEqual([])
  })

  it('leaves that where something else is in it', async () => {
    expect(await leftOf('/made', '/made/notes')).toEqual(['/made', '/made/notes'])
  })

  it('never deletes a directory that was there before', async () => {
    expect(await leftOf(undefined)).toEqual(['/made'])
  })
})
