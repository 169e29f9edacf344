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
})
