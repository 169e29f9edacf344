import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { disconnectedExitCode } from '../../../src/contracts/communicator.js'
import { connectTo } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd } from '../../support/sshd.js'
import { forward, startTcp } from '../../support/tcp-stand-in.js'

const { signal } = new AbortController()
jest.setTimeout(30_000)

;(canRunSshd ? describe : describe.skip)('the connection to a guest', () => {
  it('is made anew after a reboot, for which it waits', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)
    await sshd.stop()

    const running = ssh.guest.run('echo up', { signal })
    await sleep(600)
    await sshd.start()

    expect(await running).toMatchObject({ exitCode: 0, stdout: 'up\n' })
  })

  it('is made anew when the guest ended it while nothing ran', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)
    await sshd.dropConnections()
    await sleep(100)

    expect(await ssh.guest.run('echo up', { signal })).toMatchObject({ stdout: 'up\n' })
  })

  it('is one for calls that come together after a loss', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)
    await sshd.dropConnections()
    await sleep(100)

    await Promise.all([1, 2, 3].map(() => ssh.guest.run('true', { signal })))

    const log = await sshd.log()
    expect(log.match(/Accepted publickey/g)).toHaveLength(2)
  })

  it('is dropped at will and made anew by the next call', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)

    await ssh.guest.disconnect()
    const result = await ssh.guest.run('echo "$SSH_CONNECTION"', { signal })

    expect(result.exitCode).toBe(0)
    expect((await sshd.log()).match(/Accepted publickey/g)).toHaveLength(2)
  })

  it('says good-bye at the end', async () => {
    await using sshd = await startSshd()
    const ssh = await connectTo(sshd)

    await ssh.guest[Symbol.asyncDispose]()
    await sleep(100)

    expect(await sshd.log()).toMatch(/Disconnected from user|Received disconnect/)
  })

  it('is refused when another machine answers after a loss', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)
    await sshd.stop()
    await sshd.replaceHostKey()
    await sshd.start()

    await expect(ssh.guest.run('true', { signal })).rejects.toMatchObject({ code: 'IB_CONNECT_HOST_KEY' })
  })

  it('accepts another host key that the guest had at the first login', async () => {
    await using sshd = await startSshd({ stopped: true })
    const second = join(sshd.directory, 'host_key_rsa')
    execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-N', '', '-f', second])
    const configuration = join(sshd.directory, 'sshd_config')
    execFileSync('sed', ['-i', `$ a HostKey ${second}`, configuration])
    await sshd.start()
    await using ssh = await connectTo(sshd)
    await ssh.guest.run('sleep 0.3', { signal })
    await sshd.stop()
    execFileSync('sed', ['-i', '/host_key$/d', configuration])
    await sshd.start()

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('takes whatever key the machine has that lets us in, not the one that refused us before', async () => {
    await using installer = await startSshd({ config: ['PubkeyAuthentication no'] })
    await using system = await startSshd()
    let isInstalled = false
    await using forwarder = await startTcp(socket =>
      forward(socket, isInstalled ? system.port : installer.port)
    )
    const connecting = connectTo(system, { endpoint: { port: forwarder.port } })
    await sleep(700)
    isInstalled = true

    await using ssh = await connecting

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it.each([
    ['ssh_keep_alive_interval', { ssh_keep_alive_interval: '100ms' }],
    ['ssh_read_write_timeout', { ssh_keep_alive_interval: '-1s', ssh_read_write_timeout: '400ms' }]
  ])('counts as lost when the guest falls silent: %s', async (_name, block) => {
    await using sshd = await startSshd()
    let isCut = false
    await using forwarder = await startTcp(socket => {
      forward(socket, sshd.port)
      void (async () => {
        while (!isCut) await sleep(20)
        // As when the guest is gone without a word: nothing comes any more, and nothing is refused.
        socket.unpipe()
        socket.pause()
        for (const other of socket.listeners('data')) socket.off('data', other as () => void)
      })()
    })
    await using ssh = await connectTo(sshd, { block, endpoint: { port: forwarder.port } })
    const running = ssh.guest.run('sleep 60', { signal })
    await sleep(300)
    isCut = true

    expect(await running).toMatchObject({ exitCode: disconnectedExitCode })
  })

  it('lasts through a quiet command when nothing watches it', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd, { block: { ssh_keep_alive_interval: '-1s' } })

    expect(await ssh.guest.run('sleep 1; echo done', { signal })).toMatchObject({ stdout: 'done\n' })
  })

  it('is dropped once and made again after the pause that the template wants', async () => {
    await using sshd = await startSshd()
    const started = performance.now()

    await using ssh = await connectTo(sshd, { block: { pause_before_connecting: '500ms' } })

    expect(performance.now() - started).toBeGreaterThan(500)
    expect(ssh.ctx.steps()).toEqual([`Wait for SSH at 127.0.0.1:${sshd.port}`, 'Pause before connecting'])
    expect((await sshd.log()).match(/Accepted publickey/g)).toHaveLength(2)
  })

  it('gives commands a terminal when the template wants one', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd, { block: { ssh_pty: true } })
    const lines: string[] = []

    const result = await ssh.guest.run('tty >/dev/null && stty size && echo "$TERM"; echo err >&2', {
      signal,
      onLine: line => lines.push(line)
    })

    expect(result.exitCode).toBe(0)
    expect(lines).toEqual(['40 80', 'xterm', 'err'])
  })

  it('passes input as it is even if the template wants a terminal', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd, { block: { ssh_pty: true } })

    expect(await ssh.guest.run('cat', { signal, stdin: 'a\u0003b\r\n' })).toMatchObject({
      stdout: 'a\u0003b\r\n'
    })
  })

  it('says that a guest takes no commands', async () => {
    await using sshd = await startSshd({ config: ['MaxSessions 0'] })
    await using ssh = await connectTo(sshd)

    await expect(ssh.guest.run('true', { signal })).rejects.toMatchObject({ code: 'IB_CONNECT_PROTOCOL' })
  })

  it('is made with the old option for the time-out as well', async () => {
    await using sshd = await startSshd({ stopped: true })
    const started = performance.now()

    await expect(connectTo(sshd, { block: { ssh_wait_timeout: '500ms' } })).rejects.toMatchObject({
      code: 'IB_CONNECT_REFUSED'
    })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('leaves no connection behind when it could not be made', async () => {
    await using sshd = await startSshd({ config: ['PubkeyAuthentication no'] })
    await using forwarder = await startTcp(socket => forward(socket, sshd.port))
    const options = { block: { ssh_handshake_attempts: 1 }, endpoint: { port: forwarder.port } }

    await expect(connectTo(sshd, options)).rejects.toMatchObject({ code: 'IB_CONNECT_AUTH' })
    await sleep(200)

    expect(forwarder.accepted()).toBeGreaterThan(0)
    expect(forwarder.open()).toBe(0)
  })
})
