import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/package/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const host = createNodeHost({ runId: 'run-1' })

describe('the smoke test package', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'image-build-package-'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  /** What stands in for package managers of other systems: programs that answer as theirs do. */
  it.each([
    [
      'rpm',
      'rpm',
      'case "$5" in web) echo "installed (none):1.2-3.el9" ;; *) echo "package $5 is not installed"; exit 1 ;; esac'
    ],
    ['apk', 'apk', 'case "$4" in web) echo web-1.2-r3 ;; *) exit 1 ;; esac'],
    [
      'pacman',
      'pacman',
      `case "$3" in web) echo "web 1.2-3" ;; *) echo "error: package '$3' was not found" >&2; exit 1 ;; esac`
    ],
    ['pkg', 'pkg', 'case "$3" in web) echo "installed 1.2" ;; *) exit 1 ;; esac'],
    ['opkg', 'opkg', 'case "$2" in web) echo "web - 1.2-3" ;; esac']
  ])('reads what %s says', async (manager, program, script) => {
    await writeFile(join(home, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const guest = new LocalGuest({ home, path: `${home}:/usr/bin:/bin` })
    const look = (block: object): Promise<string> =>
      outcomeOf(smokeTest, { manager, ...block }, { host, guest })

    expect(await look({ package: 'web', version: '1.2' })).toBe('passed')
    expect(await look({ package: 'other', installed: false })).toBe('passed')
    expect(await look({ package: 'other' })).toBe(
      `expected package other to be installed, but found that it is not (${manager})`
    )
  })
})

const describeDpkg = existsSync('/usr/bin/dpkg-query') ? describe : describe.skip

describeDpkg('the smoke test package on Debian', () => {
  it('asks dpkg', async () => {
    const version = execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'dpkg'], { encoding: 'utf8' })
    const guest = new LocalGuest({ home: '/' })
    const look = (block: object): Promise<string> =>
      outcomeOf(smokeTest, { manager: 'dpkg', ...block }, { host, guest })

    expect(await look({ package: 'dpkg', version })).toBe('passed')
    expect(await look({ package: 'dpkg', version: `${version.slice(0, 3)}*` })).toBe('passed')
    expect(await look({ package: 'no-such-package', installed: false })).toBe('passed')
    expect(await look({ package: 'dpkg', version: '0' })).toBe(
      `expected package dpkg in version 0, but found version ${version}`
    )
    expect(await look({ package: 'no-such-package' })).toBe(
      'expected package no-such-package to be installed, but found that it is not (dpkg)'
    )
  })
})
