import { describe, expect, it } from '@jest/globals'
import type { Builder, LaunchContext } from '../../src/contracts/builder.js'
import type { SmokeContext } from '../../src/contracts/extension.js'
import { runBuild } from '../../src/engine/run-build.js'
import { FakeGuest } from '../support/fake-guest.js'
import { createFakeRun } from '../support/fake-run.js'
import {
  artifactOf,
  fakeBuilder,
  plannedBuild,
  plannedSmokeTest,
  withGuest
} from '../support/planned-build.js'

const address = { host: '127.0.0.1', port: 2222 }

/** A builder that logs in with a key of its own and whose launched images have a console to save. */
function keyBuilder(
  parts: Partial<Builder> = {}
): Builder & { readonly saved: string[]; readonly launches: LaunchContext[] } {
  const saved: string[] = []
  const launches: LaunchContext[] = []
  const builder = fakeBuilder({
    async build(_config, ctx) {
      await ctx.connect({ ...address, username: 'root', privateKey: 'PEM' })
      return artifactOf('image')
    },
    async launch(_image, _config, ctx) {
      launches.push(ctx)
      ctx.onFailure?.(async () => void saved.push('console'))
      return { host: '127.0.0.1', port: 3333, ...ctx.credentials }
    },
    ...parts
  })
  return { ...builder, saved, launches }
}

describe('the launched image', () => {
  it('is logged in to with what the build of this run made up, at its own address', async () => {
    const plugin = keyBuilder()
    const seen: SmokeContext[] = []
    const test = plannedSmokeTest(async (_config, ctx) => void seen.push(ctx))
    const run = createFakeRun()

    await runBuild(plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests: [test] }), run)

    expect(plugin.launches[0]?.credentials).toEqual({ username: 'root', privateKey: 'PEM' })
    expect(seen[0]?.facts).toMatchObject({ Host: '127.0.0.1', Port: '3333', User: 'root', ConnType: 'fake' })
  })

  it('has its throw-away key in a file for programs on this machine, while tests run', async () => {
    const run = createFakeRun()
    const keys: unknown[] = []
    const test = plannedSmokeTest(async (_config, { facts, host }) => {
      const path = facts['SSHPrivateKeyFile'] ?? ''
      keys.push(await host.files.readText(path), (await host.files.stat(path))?.mode)
    })
    const planned = plannedBuild({
      plugin: keyBuilder(),
      ...withGuest(new FakeGuest()),
      smokeTests: [test]
    })

    await runBuild(planned, run)

    expect(keys).toEqual(['PEM', 0o600])
    expect(await run.host.files.stat('/tmp/image-build-run-1-one/launched-image-key')).toBeUndefined()
  })

  it.each([
    ['kept to itself when all tests pass', async () => undefined, []],
    ['saved when a test fails', async () => Promise.reject(new Error('port 80 is closed')), ['console']]
  ])('has its console %s', async (_what, verify, expected) => {
    const plugin = keyBuilder()
    const smokeTests = [plannedSmokeTest(verify)]

    await runBuild(plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests }), createFakeRun())

    expect(plugin.saved).toEqual(expected)
  })

  it('has its console saved when nobody can log in', async () => {
    const plugin = keyBuilder({ build: async () => artifactOf('image') })
    const { communicator } = withGuest(new FakeGuest())
    const unreachable = communicator && {
      ...communicator,
      plugin: { ...communicator.plugin, connect: async () => Promise.reject(new Error('refused')) }
    }
    const smokeTests = [plannedSmokeTest(async () => undefined)]

    const { error } = await runBuild(
      plannedBuild({ plugin, communicator: unreachable, smokeTests }),
      createFakeRun()
    )

    expect({ message: error?.message, saved: plugin.saved }).toEqual({
      message: 'refused',
      saved: ['console']
    })
  })

  it('is not asked for its console when the run is cancelled', async () => {
    const plugin = keyBuilder()
    const run = createFakeRun()
    const cancels = plannedSmokeTest(async (_config, { signal }) => {
      run.cancel()
      signal.throwIfAborted()
    })

    await runBuild(plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests: [cancels] }), run)

    expect(plugin.saved).toEqual([])
  })
})
