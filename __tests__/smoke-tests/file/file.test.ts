import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/file/index.js'
import { parseListing } from '../../../src/smoke-tests/file/listing.js'
import { FakeGuest, type FakeAnswer } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

describe('a line of ls', () => {
  it.each([
    [
      '-rw-r--r-- 1 root wheel 120 Jan  1 00:00 x',
      { mode: '644', owner: 'root', group: 'wheel', bytes: 120 }
    ],
    ['drwxrwxrwt. 9 0 0 4096 Jan  1 00:00 /tmp', { mode: '1777', owner: '0', group: '0', bytes: 4096 }],
    ['-rwsr-sr-x 1 a b 5 Jan  1 00:00 x', { mode: '6755', owner: 'a', group: 'b', bytes: 5 }],
    ['-rwSr--r-T 1 a b 5 Jan  1 00:00 x', { mode: '5644', owner: 'a', group: 'b', bytes: 5 }],
    ['---------- 1 a b 0 Jan  1 00:00 x', { mode: '0', owner: 'a', group: 'b', bytes: 0 }],
    [
      'crw-rw-rw- 1 root root 1, 3 Jan  1 00:00 /dev/null',
      { mode: '666', owner: 'root', group: 'root', bytes: undefined }
    ],
    ['ls: cannot access x', undefined]
  ])('%s', (line, expected) => {
    expect(parseListing(line)).toEqual(expected)
  })
})

describe('the smoke test file', () => {
  const look = (block: object, answer: FakeAnswer, type = 'ssh'): Promise<string> =>
    outcomeOf(
      smokeTest,
      { path: '/x', ...block },
      { host: createFakeHost(), guest: new FakeGuest(() => answer, type) }
    )

  it('makes do with ls where stat is missing', async () => {
    const stdout = 'kind file\nls -rw------- 1 app app 7 Jan  1 00:00 /x\n'

    expect(await look({ mode: '0600', owner: 'app', group: 'app', max_bytes: 7 }, { stdout })).toBe('passed')
  })

  it('says so when the guest cannot tell', async () => {
    expect(await look({ mode: '0600' }, { stdout: 'kind file\nls \n' })).toBe(
      'expected the mode of /x to be 600, but found that the guest cannot tell'
    )
  })

  it('says so when the guest has no POSIX shell', async () => {
    const needs = 'a test of type "file" needs a guest with a POSIX shell'

    expect(await look({}, 0, 'winrm')).toBe(`${needs}; this one is reached by WinRM`)
    expect(await look({}, { exitCode: 127, stderr: 'sh: not found' })).toBe(
      `${needs}; this one said: sh: not found`
    )
  })

  it('looks as root only if asked to, and says so when sudo does not let it', async () => {
    const guest = new FakeGuest(() => ({ exitCode: 1, stderr: 'sudo: a password is required\n' }))

    const outcome = await outcomeOf(smokeTest, { path: '/x', sudo: true }, { host: createFakeHost(), guest })

    expect(guest.runs[0]?.command).toMatch(/^sudo -n sh -c /)
    expect(outcome).toBe('could not look at the file as root; sudo: a password is required')
  })

  it.each([
    [{ path: '/x', mode: '0999' }, 'mode'],
    [{ path: '/x', sha256: 'abc' }, 'sha256'],
    [{ path: '/x', matches: ['('] }, 'matches'],
    [{ path: '/x', min_bytes: 2, max_bytes: 1 }, 'min_bytes'],
    [{}, 'path']
  ])('reports %j', async (block, option) => {
    const problems = await problemsOf(smokeTest, block, createFakeHost())

    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining(option) })
    ])
  })
})
