import { describe, expect, it } from '@jest/globals'
import type { Builder } from '../../src/contracts/builder.js'
import { runBuild } from '../../src/engine/run-build.js'
import { runPlan } from '../../src/engine/run-plan.js'
import { createFakeRun } from '../support/fake-run.js'
import { artifactOf, fakeBuilder, plannedBuild } from '../support/planned-build.js'

/** Builders that say when they run, and wait for one another's turn. */
function countingBuilder(running: { now: number; most: number }): Builder {
  return fakeBuilder({
    async build() {
      running.now += 1
      running.most = Math.max(running.most, running.now)
      await new Promise(resolve => setImmediate(resolve))
      running.now -= 1
      return artifactOf('image')
    }
  })
}

const plan = (names: readonly string[], plugin: Builder) => ({
  builds: names.map(name => plannedBuild({ name, plugin })),
  secrets: []
})

describe('runPlan', () => {
  it.each([
    [0, 4],
    [1, 1],
    [3, 3],
    [9, 4]
  ])('with parallel-builds %d runs at most %d of four builds at a time', async (parallelBuilds, most) => {
    const running = { now: 0, most: 0 }
    const run = createFakeRun({ settings: { parallelBuilds } })

    const { builds } = await runPlan(plan(['a', 'b', 'c', 'd'], countingBuilder(running)), run)

    expect(running.most).toBe(most)
    expect(builds.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('begins them by name, as Packer does, and tells of them in the order of the template', async () => {
    const begun: string[] = []
    const plugin = fakeBuilder({
      build: async (_config, { build }) => {
        begun.push(build.name)
        return artifactOf('image')
      }
    })
    const run = createFakeRun({ settings: { parallelBuilds: 1 } })

    const { builds } = await runPlan(plan(['02-b', 'é', 'Z', '01-a'], plugin), run)

    expect(begun).toEqual(['01-a', '02-b', 'Z', 'é'])
    expect(builds.map(({ name }) => name)).toEqual(['02-b', 'é', 'Z', '01-a'])
  })

  it('lets the others go on when one fails', async () => {
    const failsForB = fakeBuilder({
      build: async (_config, { build }) => {
        if (build.name === 'b') throw new Error('no')
        return artifactOf('image')
      }
    })
    const run = createFakeRun({ settings: { parallelBuilds: 1 } })

    const { builds, outcome } = await runPlan(plan(['a', 'b', 'c'], failsForB), run)

    expect(builds.map(build => build.outcome)).toEqual(['ok', 'failed', 'ok'])
    expect(outcome).toBe('failed')
  })

  it('masks the secrets of the plan', async () => {
    const run = createFakeRun()
    const tells = fakeBuilder({
      build: async (_config, { emit }) => {
        emit({ type: 'output', stream: 'stdout', text: 'it is hunter2' })
        return artifactOf('image')
      }
    })

    await runPlan({ ...plan(['a'], tells), secrets: ['hunter2'] }, run)

    expect(run.events.find(({ type }) => type === 'output')).toMatchObject({ text: 'it is <sensitive>' })
  })

  it.each([
    ['build', undefined],
    ['smoke-test', { command: 'smoke-test', runOne: runBuild }]
  ])('tells that the command %s has begun, and for which builds', async (command, part) => {
    const run = createFakeRun()

    await runPlan(plan(['a', 'b'], fakeBuilder({ build: async () => artifactOf('image') })), run, part)

    expect(run.events[0]).toMatchObject({ type: 'run.started', command, builds: ['a', 'b'] })
  })
})
