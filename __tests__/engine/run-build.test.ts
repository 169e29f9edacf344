import { describe, expect, it } from '@jest/globals'
import type { Builder } from '../../src/contracts/builder.js'
import { BuildError } from '../../src/core/errors.js'
import { runBuild } from '../../src/engine/run-build.js'
import { FakeGuest } from '../support/fake-guest.js'
import { createFakeRun } from '../support/fake-run.js'
import {
  artifactOf,
  fakeBuilder,
  plannedBuild,
  plannedPostProcessor,
  plannedProvisioner,
  plannedSmokeTest,
  withGuest
} from '../support/planned-build.js'

const endpoint = { host: '127.0.0.1', port: 2222 }

/** A builder that provisions its guest, as every real one does, and writes down what happens to its machine. */
function provisioningBuilder(log: string[], parts: Partial<Builder> = {}): Builder {
  return fakeBuilder({
    async build(_config, ctx) {
      await ctx.scope.acquire(
        { kind: 'fake.vm', id: 'vm' },
        async () => log.push('start vm'),
        async () => {
          log.push('stop vm')
        }
      )
      await ctx.provision(await ctx.connect(endpoint), { ID: '7' })
      return artifactOf('image')
    },
    launch: async () => {
      log.push('launch')
      return endpoint
    },
    promote: async candidate => {
      log.push('promote')
      return candidate
    },
    ...parts
  })
}

describe('runBuild', () => {
  it('tests the image after its machine is gone, and promotes and post-processes it only then', async () => {
    const log: string[] = []
    const planned = plannedBuild({
      plugin: provisioningBuilder(log),
      ...withGuest(new FakeGuest()),
      provisioners: [plannedProvisioner(async () => void log.push('provision'))],
      smokeTests: [plannedSmokeTest(async () => void log.push('smoke test'))],
      chains: [
        [
          plannedPostProcessor(async (_config, artifact) => {
            log.push('post-process')
            return { artifact, input: 'keep' }
          })
        ]
      ]
    })

    const result = await runBuild(planned, createFakeRun())

    expect(result.outcome).toBe('ok')
    expect(log).toEqual([
      'start vm',
      'provision',
      'stop vm',
      'launch',
      'smoke test',
      'promote',
      'post-process'
    ])
  })

  it('neither promotes nor post-processes an image that failed a test', async () => {
    const log: string[] = []
    const planned = plannedBuild({
      plugin: provisioningBuilder(log),
      ...withGuest(new FakeGuest()),
      smokeTests: [
        plannedSmokeTest(async () => {
          throw new BuildError('IB_SMOKE_TEST_FAILED', 'port 80 is closed')
        })
      ],
      chains: [[plannedPostProcessor(async (_config, artifact) => ({ artifact, input: 'keep' }))]]
    })

    const result = await runBuild(planned, createFakeRun())

    expect(result).toMatchObject({
      outcome: 'failed',
      artifacts: [],
      error: { code: 'IB_SMOKE_TEST_FAILED', message: '1 of 1 smoke tests failed: check: port 80 is closed' },
      smokeResults: [{ outcome: 'failed', attempts: 1 }]
    })
    expect(log).not.toContain('promote')
  })

  it('runs every smoke test to its end although one fails', async () => {
    const failing = plannedSmokeTest(async () => Promise.reject(new Error('no')), { name: 'a' })
    const passing = plannedSmokeTest(async () => undefined, { name: 'b' })
    const left = plannedSmokeTest(async () => undefined, { name: 'c', applies: false })
    const planned = plannedBuild({
      plugin: provisioningBuilder([]),
      ...withGuest(new FakeGuest()),
      smokeTests: [failing, passing, left]
    })

    const { smokeResults } = await runBuild(planned, createFakeRun())

    const outcomes = Object.fromEntries(smokeResults.map(({ name, outcome }) => [name, outcome]))
    expect(outcomes).toEqual({ a: 'failed', b: 'passed', c: 'skipped' })
  })

  it('runs the error-cleanup provisioner while the machine still runs', async () => {
    const log: string[] = []
    const planned = plannedBuild({
      plugin: provisioningBuilder(log),
      ...withGuest(new FakeGuest()),
      provisioners: [plannedProvisioner(async () => Promise.reject(new Error('role failed')))],
      errorCleanup: plannedProvisioner(async () => void log.push('error cleanup'))
    })

    const result = await runBuild(planned, createFakeRun())

    expect(result.error?.message).toBe('provisioner fake failed: role failed')
    expect(log).toEqual(['start vm', 'error cleanup', 'stop vm'])
  })

  it.each([
    ['abort', ['start vm']],
    ['run-cleanup-provisioner', ['start vm', 'error cleanup']]
  ] as const)('leaves the machine of a failed build with on-error %s', async (onError, expected) => {
    const log: string[] = []
    const run = createFakeRun({ settings: { onError } })
    const planned = plannedBuild({
      plugin: provisioningBuilder(log),
      ...withGuest(new FakeGuest()),
      provisioners: [plannedProvisioner(async () => Promise.reject(new Error('role failed')))],
      errorCleanup: plannedProvisioner(async () => void log.push('error cleanup'))
    })

    await runBuild(planned, run)

    expect(log).toEqual(expected)
    expect(run.journal.lines).toContain('kept fake.vm vm')
  })

  it('cleans up but runs no error-cleanup provisioner when it is cancelled', async () => {
    const log: string[] = []
    const run = createFakeRun()
    const planned = plannedBuild({
      plugin: provisioningBuilder(log),
      ...withGuest(new FakeGuest()),
      provisioners: [
        plannedProvisioner(async (_config, { signal }) => {
          run.cancel()
          signal.throwIfAborted()
        })
      ],
      errorCleanup: plannedProvisioner(async () => void log.push('error cleanup'))
    })

    const result = await runBuild(planned, run)

    expect(result.outcome).toBe('cancelled')
    expect(log).toEqual(['start vm', 'stop vm'])
  })

  it.each(['connect', 'provision'] as const)('gives up to %s when the machine dies', async work => {
    const died = new AbortController()
    const waits = async (signal: AbortSignal): Promise<never> => {
      died.abort(new BuildError('IB_VM_EXITED', 'the machine has stopped'))
      signal.throwIfAborted()
      throw new Error('still alive')
    }
    const { communicator } = withGuest(new FakeGuest())
    const planned = plannedBuild({
      plugin: fakeBuilder({
        async build(_config, ctx) {
          const guest = await ctx.connect(endpoint, died.signal)
          await ctx.provision(guest, {}, died.signal)
          return artifactOf('image')
        }
      }),
      communicator: communicator && {
        ...communicator,
        plugin: {
          ...communicator.plugin,
          connect: async (_config, _endpoint, { signal }) =>
            work === 'connect' ? await waits(signal) : new FakeGuest()
        }
      },
      provisioners: [plannedProvisioner(async (_config, { signal }) => await waits(signal))]
    })

    const { error } = await runBuild(planned, createFakeRun())

    expect(error?.message).toContain('the machine has stopped')
  })

  it('hashes an image that nobody tests once, after what passes over it have had their chance', async () => {
    const file = { path: '/out/image', bytes: 3 }
    const run = createFakeRun()
    const planned = plannedBuild({
      plugin: fakeBuilder({ build: async () => ({ ...artifactOf('image'), files: [file] }) }),
      chains: [
        [
          plannedPostProcessor(async (_config, artifact) => ({
            artifact: artifactOf('sums'),
            input: 'keep',
            inputFiles: artifact.files.map(each => ({ ...each, sha256: 'learnt on the way' }))
          }))
        ]
      ]
    })

    const { artifacts } = await runBuild(planned, run)

    expect(artifacts[0]?.files[0]?.sha256).toBe('learnt on the way')
  })

  it('keeps no more of a smoke test’s output than a report can show, cut so that no secret shows', async () => {
    const run = createFakeRun()
    run.redactor.add('hunter2')
    const planned = plannedBuild({
      plugin: provisioningBuilder([]),
      ...withGuest(new FakeGuest()),
      smokeTests: [
        plannedSmokeTest(async (_config, { emit }) => {
          const tell = (text: string): void => emit({ type: 'output', stream: 'stdout', text })
          tell('the first line')
          for (let line = 0; line < 199; line++) tell(line.toString())
          tell(`${'.'.repeat(9_995)}hunter2 and more`)
        })
      ]
    })

    const { smokeResults } = await runBuild(planned, run)

    const lines = run.redactor.redact(smokeResults[0]?.output ?? '').split('\n')
    expect([lines.length, lines[0], lines.at(-1)?.replace(/\.+/, '.')]).toEqual([200, '0', '.<sensitive>…'])
  })

  it('masks secrets in everything it tells', async () => {
    const run = createFakeRun()
    run.redactor.add('hunter2')
    const planned = plannedBuild({
      plugin: fakeBuilder({
        build: async (_config, ctx) => {
          ctx.emit({ type: 'output', stream: 'stdout', text: 'password is hunter2' })
          throw new BuildError('IB_VM_START', 'qemu said hunter2', { hint: 'not hunter2' })
        }
      })
    })

    await runBuild(planned, run)

    expect(JSON.stringify(run.events)).not.toContain('hunter2')
    expect(JSON.stringify(run.events)).toContain('password is <sensitive>')
  })
})
