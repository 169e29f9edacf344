import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { disconnectedExitCode } from '../../../src/contracts/communicator.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)

;(canRunSshd ? describe : describe.skip)('running commands through SSH', () => {
  let sshd: Sshd
  let ssh: SshGuest
  beforeAll(async () => {
    sshd = await startSshd()
    ssh = await connectTo(sshd)
  })
  afterAll(async () => {
    await ssh[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })

  it('gives exit code and both streams', async () => {
    const result = await ssh.guest.run('echo out; echo err >&2; exit 3', { signal })

    expect(result).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  it('runs as the user of the template', async () => {
    const { stdout } = await ssh.guest.run('id -un', { signal })

    expect(stdout.trim()).toBe(sshd.username)
  })

  it('gives 128 plus the number of the signal that ended a command', async () => {
    const { exitCode } = await ssh.guest.run('kill -TERM $$', { signal })

    expect(exitCode).toBe(128 + 15)
  })

  it('gives lines as they come, not at the end', async () => {
    const seen: string[] = []
    const running = ssh.guest.run('echo first; read line; echo "$line"', {
      signal,
      stdin: (async function* () {
        while (seen.length === 0) await sleep(5)
        yield 'second\n'
      })() as never,
      onLine: (line, stream) => seen.push(`${stream} ${line}`)
    })

    await running

    expect(seen).toEqual(['stdout first', 'stdout second'])
  })

  it('passes text as input and ends it', async () => {
    const { stdout } = await ssh.guest.run('cat; echo end', { signal, stdin: 'ä\n' })

    expect(stdout).toBe('ä\nend\n')
  })

  it('takes a here-document at the end of a command', async () => {
    const { stdout } = await ssh.guest.run('cat <<END\ntext\nEND', { signal })

    expect(stdout).toBe('text\n')
  })

  it('keeps the last 64 KiB of a long output', async () => {
    const { stdout } = await ssh.guest.run('seq 1 100000', { signal })

    expect(stdout.length).toBeLessThanOrEqual(64 * 1024)
    expect(stdout.endsWith('99999\n100000\n')).toBe(true)
  })

  it('runs several commands at a time', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map(number => ssh.guest.run(`sleep 0.05; echo ${number}`, { signal }))
    )

    expect(results.map(({ stdout }) => stdout.trim())).toEqual(['1', '2', '3', '4', '5'])
  })

  it('runs command after command on a server that takes one at a time', async () => {
    await using strict = await startSshd({ config: ['MaxSessions 1'] })
    await using its = await connectTo(strict)

    // Now and then the server has not yet noticed that the command before is over.
    for (let count = 0; count < 100; count += 1) {
      expect(await its.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
    }
  })

  it('keeps the connection when a command is interrupted whose input is open', async () => {
    await using own = await startSshd()
    await using its = await connectTo(own)
    const stdin = new Readable({ read: () => undefined })
    stdin.push('begun\n')
    const interruption = new AbortController()

    const running = its.guest.run('head -n 1; sleep 30', {
      signal: interruption.signal,
      stdin,
      onLine: () => interruption.abort()
    })

    await expect(running).rejects.toThrow('aborted')
    await sleep(500)
    await its.guest.run('true', { signal })
    expect((await own.log()).match(/Accepted publickey/g)).toHaveLength(1)
  })

  it('ends a command when the signal aborts', async () => {
    const abort = new AbortController()
    const running = ssh.guest.run('echo $$ > pid; exec sleep 100', { signal: abort.signal })
    await sleep(300)

    abort.abort(new Error('enough'))

    await expect(running).rejects.toThrow('enough')
    const { exitCode } = await ssh.guest.run('sleep 0.1; kill -0 $(cat pid)', { signal })
    expect(exitCode).toBe(1)
  })

  it('gives the exit code of a disconnect when the connection breaks, and connects anew for the next command', async () => {
    const running = ssh.guest.run('sleep 100', { signal })
    await sleep(200)
    await sshd.dropConnections()

    const broken = await running
    const next = await ssh.guest.run('echo back', { signal })

    expect(broken.exitCode).toBe(disconnectedExitCode)
    expect(next).toMatchObject({ exitCode: 0, stdout: 'back\n' })
  })
})
