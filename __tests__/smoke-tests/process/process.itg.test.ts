import { spawn, type ChildProcess } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/process/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { loginShells } from '../../support/login-shells.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

for (const { name: login, shell, path } of loginShells()) {
  const describeShell = shell === undefined ? describe.skip : describe

  describeShell(`the smoke test process, with the login shell ${login}`, () => {
    let home: string
    let child: ChildProcess
    let name: string
    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'image-build-process-'))
      name = `ib-${home.slice(-6)}-with-a-long-name`
      await copyFile('/bin/sleep', join(home, name))
      child = spawn(join(home, name), ['300'], { stdio: 'ignore' })
      await new Promise(resolve => child.once('spawn', resolve))
    })
    afterAll(async () => {
      child.kill()
      await rm(home, { recursive: true, force: true })
    })
    const look = (block: object): Promise<string> =>
      outcomeOf(smokeTest, block, {
        host: createNodeHost({ runId: 'run-1' }),
        guest: new LocalGuest({ shell: shell ?? '', home, path })
      })

    it('finds a program by its name, its whole name and its command line', async () => {
      expect(await look({ process: name.slice(0, 15), count: 1 })).toBe('passed')
      expect(await look({ process: name, count: 1 })).toBe('passed')
      expect(await look({ matches: `${name} 300$`, count: 1 })).toBe('passed')
    })

    it('does not find itself', async () => {
      expect(await look({ matches: 'no-such-program', count: 0 })).toBe('passed')
      expect(await look({ process: `${name}x` })).toBe(
        `expected at least 1 process of ${name}x, but found none`
      )
    })
  })
}
