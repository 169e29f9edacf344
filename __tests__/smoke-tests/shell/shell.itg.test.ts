import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/shell/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const host = createNodeHost({ runId: 'run-1' })

describe('the smoke test shell', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'image-build-shell-'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))
  const look = (block: object): Promise<string> =>
    outcomeOf(smokeTest, { remote_folder: home, ...block }, { host, guest: new LocalGuest({ home }) })

  it('judges what commands print and how they end, and leaves nothing behind', async () => {
    expect(
      await look({ inline: ['echo "$A"; uname'], env: { A: "it's" }, contains: ["it's"], matches: ['^L'] })
    ).toBe('passed')
    expect(await look({ inline: ['exit 3'] })).toBe(
      'Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (inline script)'
    )
    expect(await readdir(home)).toEqual([])
  })
})
