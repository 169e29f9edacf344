import { describe, expect, it } from '@jest/globals'
import { runBuild } from '../../src/engine/run-build.js'
import { createFakeRun } from '../support/fake-run.js'
import { artifactOf, fakeBuilder, plannedBuild } from '../support/planned-build.js'

describe('a build', () => {
  it('names its directories neither after a secret nor as another build does', async () => {
    const run = createFakeRun()
    run.redactor.add('hunter2')
    const directoryOf = async (name: string): Promise<string> => {
      const seen: string[] = []
      const plugin = fakeBuilder({
        build: async (_config, { build }) => {
          seen.push(build.workDirectory, build.evidenceDirectory)
          return artifactOf('image')
        }
      })
      await runBuild(plannedBuild({ name, plugin }), run)
      return seen.join(' ')
    }

    const [plain, secret, ...alike] = await Promise.all(
      ['web-1.0', 'web-hunter2', 'a b', 'a_b', 'a/b'].map(directoryOf)
    )

    expect(plain).toBe('/tmp/image-build-run-1-web-1.0 /evidence/web-1.0')
    expect(secret).toMatch(
      /^\/tmp\/image-build-run-1-web-_sensitive_-\w{8} \/evidence\/web-_sensitive_-\w{8}$/
    )
    expect(new Set(alike).size).toBe(3)
  })

  it('keeps its evidence apart from what else is there, whatever its name is', async () => {
    const run = createFakeRun()
    await run.host.files.write('/evidence/of-others.log', 'text')
    await run.host.files.write('/work/notes.txt', 'text')

    for (const name of ['.', '..', '']) {
      await runBuild(
        plannedBuild({ name, plugin: fakeBuilder({ build: () => Promise.resolve(artifactOf('image')) }) }),
        run
      )
    }

    expect(await run.host.files.readText('/evidence/of-others.log')).toBe('text')
    expect(await run.host.files.readText('/work/notes.txt')).toBe('text')
  })

  it('ends as it would when its evidence cannot be looked after', async () => {
    const run = createFakeRun()
    const remove = async (path: string): Promise<void> => {
      if (path.startsWith('/evidence/')) throw new Error('not a directory')
      await run.host.files.remove(path)
    }
    const plugin = fakeBuilder({ build: () => Promise.resolve(artifactOf('image')) })
    const host = { ...run.host, files: { ...run.host.files, remove } }

    const { outcome } = await runBuild(plannedBuild({ name: 'web', plugin }), { ...run, host })

    expect(outcome).toBe('ok')
    expect(run.events.map(event => event.type === 'notice' && event.text)).toContain(
      '/evidence/web is not needed any more, and cannot be looked after: not a directory'
    )
  })
})
