import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { disconnectedExitCode } from '../../../src/contracts/communicator.js'
import { smokeTest } from '../../../src/smoke-tests/file/index.js'
import { parseListing } from '../../../src/smoke-tests/file/listing.js'
import { FakeGuest, type FakeAnswer, type FakeRun } from '../../support/fake-guest.js'
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

  const sha256 = createHash('sha256').update('file:').digest('hex')

  it.each([
    [{ sha256 }, `${sha256}  -`, 'passed'],
    [{ sha256: sha256.toUpperCase() }, sha256, 'passed'],
    [{ sha256 }, '0'.repeat(64), `expected /x to have the SHA-256 ${sha256}, but found ${'0'.repeat(64)}`]
  ])('compares checksums: %j with %s', async (block, line, expected) => {
    const answer = ({ command }: FakeRun): FakeAnswer => ({
      stdout: command.includes('sha256sum') ? line : 'kind file'
    })
    const guest = new FakeGuest(answer)

    expect(await outcomeOf(smokeTest, { path: '/x', ...block }, { host: createFakeHost(), guest })).toBe(
      expected
    )
  })

  it('fetches the file when the guest has no program for checksums', async () => {
    const host = createFakeHost()
    const guest = new FakeGuest(({ command }) => ({
      stdout: command.includes('sha256sum') ? 'none' : 'kind file'
    }))
    const download = guest.download.bind(guest)
    guest.download = async (remote, local, options) => {
      await host.files.write(local, 'file:')
      await download(remote, local, options)
    }

    expect(await outcomeOf(smokeTest, { path: '/x', sha256 }, { host, guest })).toBe('passed')
    expect(await host.files.list('/work')).toEqual([])
  })

  it('reads texts line by line, and says so when it may not', async () => {
    const reads =
      (answer: FakeAnswer) =>
      (run: FakeRun): FakeAnswer =>
        run.command.includes('cat <') ? answer : { stdout: 'kind file' }
    const verify = (block: object, answer: FakeAnswer): Promise<string> =>
      outcomeOf(
        smokeTest,
        { path: '/x', ...block },
        { host: createFakeHost(), guest: new FakeGuest(reads(answer)) }
      )

    expect(await verify({ contains: ['b'] }, { stdout: 'a\nb\n' })).toBe('passed')
    expect(await verify({ contains: ['c'] }, { stdout: 'a\nb\n' })).toBe(
      'expected "c" in /x, but found /x of 2 lines without it'
    )
    expect(await verify({ contains: ['c'] }, { exitCode: 1, stderr: 'Permission denied' })).toBe(
      'expected to read /x, but found Permission denied'
    )
  })

  it.each([
    [{}, [], 'expected /x to exist, but found nothing there'],
    [{ state: 'absent' }, [], 'passed'],
    [{ state: 'absent' }, ['kind directory'], 'expected nothing at /x, but found a directory'],
    [{ kind: 'file' }, ['kind directory'], 'expected /x to be a file, but found a directory'],
    [{ mode: '0644', owner: 'root', group: 'root' }, ['kind file', 'stat 0644|root|root|5'], 'passed'],
    [
      { mode: '644' },
      ['kind file', 'stat 755|root|root|5'],
      'expected the mode of /x to be 644, but found 755'
    ],
    [
      { group: 'app' },
      ['kind file', 'stat 755|root|root|5'],
      'expected the group of /x to be app, but found root'
    ],
    [{ min_bytes: 5, max_bytes: 5 }, ['kind file', 'stat 755|root|root|5'], 'passed'],
    [
      { max_bytes: 4 },
      ['kind file', 'stat 755|root|root|5'],
      'expected /x to have at most 4 bytes, but found 5 bytes'
    ],
    [
      { min_bytes: 6 },
      ['kind file', 'stat 755|root|root|5'],
      'expected /x to have at least 6 bytes, but found 5 bytes'
    ]
  ])('%j after %j: %s', async (block, lines, expected) => {
    expect(await look(block, { stdout: lines.map(line => `${line}\n`).join('') })).toBe(expected)
  })

  it('fails for a lost connection as such', async () => {
    const verify = look({}, disconnectedExitCode)

    await expect(verify).rejects.toMatchObject({ code: 'IB_DISCONNECTED' })
  })

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
