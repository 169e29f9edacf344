import { describe, expect, it } from '@jest/globals'
import { createBuildRun, stepContext } from '../../src/engine/build-context.js'
import { provisionAll } from '../../src/engine/provision.js'
import { FakeGuest } from '../support/fake-guest.js'
import { createFakeRun } from '../support/fake-run.js'
import { plannedBuild, plannedProvisioner } from '../support/planned-build.js'

function context() {
  const run = createFakeRun()
  const build = createBuildRun(plannedBuild(), run)
  return { run, ctx: stepContext(build, build.newScope()) }
}

describe('provisionAll', () => {
  it('tries once more than max_retries says, and reports the first error', async () => {
    const { ctx } = context()
    let attempts = 0
    const failing = plannedProvisioner(
      async () => {
        attempts += 1
        throw new Error(`failure ${attempts}`)
      },
      { maxRetries: 2 }
    )

    await expect(provisionAll([failing], new FakeGuest(), {}, ctx)).rejects.toThrow('failure 1')

    expect(attempts).toBe(3)
  })

  it('stops retrying when an attempt succeeds', async () => {
    const { ctx } = context()
    let attempts = 0
    const flaky = plannedProvisioner(
      async () => {
        attempts += 1
        if (attempts < 2) throw new Error('not yet')
      },
      { maxRetries: 5 }
    )

    await provisionAll([flaky], new FakeGuest(), {}, ctx)

    expect(attempts).toBe(2)
  })

  it('gives up on a provisioner that takes longer than its timeout, although it also pauses before', async () => {
    const { ctx } = context()
    const slow = plannedProvisioner(
      async (_config, { host, signal }) => {
        await host.clock.sleep(60_000, signal)
      },
      { timeoutMs: 5000, pauseBeforeMs: 1000 }
    )

    await expect(provisionAll([slow], new FakeGuest(), {}, ctx)).rejects.toMatchObject({
      code: 'IB_TIMEOUT',
      message: 'timed out after 5.0 s waiting for provisioner fake',
      place: { line: 1 }
    })
  })

  it('waits before the provisioner as long as pause_before says', async () => {
    const { ctx, run } = context()
    let startedAt = 0
    const before = run.host.clock.monotonic()
    const late = plannedProvisioner(
      async (_config, { host }) => {
        startedAt = host.clock.monotonic()
      },
      { pauseBeforeMs: 3000 }
    )

    await provisionAll([late], new FakeGuest(), {}, ctx)

    expect(startedAt - before).toBe(3000)
  })
})
