import { describe, expect, it } from '@jest/globals'
import type { Builder, BuildContext } from '../../src/contracts/builder.js'
import { BuildError } from '../../src/core/errors.js'
import { runBuild } from '../../src/engine/run-build.js'
import { abortReason } from '../../src/toolkit/abort.js'
import { FakeGuest } from '../support/fake-guest.js'
import { createFakeRun } from '../support/fake-run.js'
import {
  artifactOf,
  fakeBuilder,
  plannedBuild,
  plannedProvisioner,
  plannedSmokeTest,
  withGuest
} from '../support/planned-build.js'

const endpoint = { host: '127.0.0.1', port: 2222 }
const gone = new BuildError('IB_VM_EXITED', 'the guest shut itself down')

/** A builder with a machine that can die, and tells so by the signal, as the contract has it. */
function mortalBuilder(build: (ctx: BuildContext, machine: AbortController) => Promise<void>): Builder {
  return fakeBuilder({
    build: async (_config, ctx) => {
      await build(ctx, new AbortController())
      return artifactOf('image')
    }
  })
}

/** A communicator that waits for its guest until it is told to stop, and keeps the signal it was given. */
function waitingFor(guest: FakeGuest, arrives: Promise<void>, seen: AbortSignal[]) {
  const { communicator } = withGuest(guest)
  if (communicator === undefined) throw new Error('no communicator')
  const connect: typeof communicator.plugin.connect = async (_config, _endpoint, { signal }) => {
    seen.push(signal)
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(abortReason(signal)))
      void arrives.then(resolve)
    })
    return guest
  }
  return { communicator: { ...communicator, plugin: { ...communicator.plugin, connect } } }
}

describe('a machine that dies', () => {
  it('ends the wait for its connection with the reason', async () => {
    const plugin = mortalBuilder(async (ctx, machine) => {
      setImmediate(() => machine.abort(gone))
      await ctx.connect(endpoint, machine.signal)
    })
    const never = new Promise<void>(() => undefined)

    const result = await runBuild(
      plannedBuild({ plugin, ...waitingFor(new FakeGuest(), never, []) }),
      createFakeRun()
    )

    expect(result.error).toMatchObject({ code: 'IB_VM_EXITED', message: gone.message })
  })

  it('is not waited for when it is dead already', async () => {
    const plugin = mortalBuilder(async (ctx, machine) => {
      machine.abort(gone)
      await ctx.connect(endpoint, machine.signal)
    })
    const signals: AbortSignal[] = []

    await runBuild(
      plannedBuild({ plugin, ...waitingFor(new FakeGuest(), Promise.resolve(), signals) }),
      createFakeRun()
    )

    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('does not end a connection that has come about, so that the guest can be told to shut down', async () => {
    const plugin = mortalBuilder(async (ctx, machine) => {
      await ctx.connect(endpoint, machine.signal)
      machine.abort(gone)
    })
    const signals: AbortSignal[] = []

    const result = await runBuild(
      plannedBuild({ plugin, ...waitingFor(new FakeGuest(), Promise.resolve(), signals) }),
      createFakeRun()
    )

    expect(result.outcome).toBe('ok')
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })

  it('ends its provisioner, without another try and without an error-cleanup provisioner', async () => {
    const log: string[] = []
    const plugin = mortalBuilder(async (ctx, machine) => {
      setImmediate(() => machine.abort(gone))
      await ctx.provision(await ctx.connect(endpoint), {}, machine.signal)
    })
    const provisioner = plannedProvisioner(
      async (_config, { signal }) => {
        log.push('provision')
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(abortReason(signal)))
        )
      },
      { maxRetries: 3 }
    )

    const result = await runBuild(
      plannedBuild({
        plugin,
        ...withGuest(new FakeGuest()),
        provisioners: [provisioner],
        errorCleanup: plannedProvisioner(async () => void log.push('error cleanup'))
      }),
      createFakeRun()
    )

    expect(result.error?.code).toBe('IB_VM_EXITED')
    expect(log).toEqual(['provision'])
  })
})

describe('a launched machine that dies', () => {
  const machine = (): { readonly builder: Builder; readonly life: AbortController } => {
    const life = new AbortController()
    const builder = fakeBuilder({
      build: async () => artifactOf('image'),
      async launch(_image, _config, ctx) {
        ctx.watch?.(life.signal)
        return endpoint
      }
    })
    return { builder, life }
  }

  it('ends the wait for its connection with the reason', async () => {
    const { builder: plugin, life } = machine()
    const seen: AbortSignal[] = []
    const never = new Promise<void>(() => undefined)
    const waits = waitingFor(new FakeGuest(), never, seen)
    const smokeTests = [plannedSmokeTest(async () => undefined)]
    const running = runBuild(plannedBuild({ plugin, ...waits, smokeTests }), createFakeRun())
    while (seen.length === 0) await new Promise(resolve => setImmediate(resolve))
    life.abort(gone)

    expect((await running).error).toMatchObject({ code: 'IB_VM_EXITED', message: gone.message })
  })

  it('fails the test that runs, without another attempt, and leaves out the rest', async () => {
    const { builder: plugin, life } = machine()
    let attempts = 0
    const smokeTests = [
      plannedSmokeTest(async () => undefined, { name: 'before' }),
      plannedSmokeTest(
        async (_config, { signal }) => {
          attempts += 1
          setImmediate(() => life.abort(gone))
          await new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error('the connection was lost')))
          })
        },
        { name: 'fatal', retries: 3, timeoutMs: 0 }
      ),
      plannedSmokeTest(async () => undefined, { name: 'after' })
    ]

    const { smokeResults, error } = await runBuild(
      plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests }),
      createFakeRun()
    )

    expect(smokeResults.map(({ name, outcome, detail }) => ({ name, outcome, detail }))).toEqual([
      { name: 'before', outcome: 'passed', detail: undefined },
      { name: 'fatal', outcome: 'failed', detail: gone.message },
      { name: 'after', outcome: 'skipped', detail: 'the machine had ended by then' }
    ])
    expect({ attempts, message: error?.message }).toEqual({
      attempts: 1,
      message: `1 of 2 smoke tests failed: fatal: ${gone.message}`
    })
  })

  it('is the reason also when its connection breaks first', async () => {
    const { builder: plugin, life } = machine()
    const run = createFakeRun()
    const fatal = plannedSmokeTest(async () => {
      void run.host.clock.sleep(100, run.signal).then(() => life.abort(gone))
      throw new Error('the connection was lost')
    })

    const { smokeResults } = await runBuild(
      plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests: [fatal] }),
      run
    )

    expect(smokeResults[0]).toMatchObject({ outcome: 'failed', detail: gone.message })
  })

  it('fails the next test when none was running', async () => {
    const { builder: plugin, life } = machine()
    const smokeTests = [
      plannedSmokeTest(async () => life.abort(gone), { name: 'turns it off' }),
      plannedSmokeTest(async () => undefined, { name: 'next' })
    ]

    const { smokeResults } = await runBuild(
      plannedBuild({ plugin, ...withGuest(new FakeGuest()), smokeTests }),
      createFakeRun()
    )

    expect(smokeResults.map(({ outcome }) => outcome)).toEqual(['passed', 'failed'])
  })
})
