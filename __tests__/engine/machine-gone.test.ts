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
