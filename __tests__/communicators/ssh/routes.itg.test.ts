import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { startSshAgent } from '../../support/ssh-agent.js'
import { connectTo } from '../../support/ssh-guest.js'
import { canRunSshd, freePort, startSshd } from '../../support/sshd.js'
import { startTcp } from '../../support/tcp-stand-in.js'

const { signal } = new AbortController()
jest.setTimeout(30_000)

;(canRunSshd ? describe : describe.skip)('reaching a guest through a jump host', () => {
  it('logs in on both, each with its own credentials', async () => {
    await using bastion = await startSshd()
    await using sshd = await startSshd()
    const block = {
      ssh_bastion_host: '127.0.0.1',
      ssh_bastion_port: bastion.port,
      ssh_bastion_username: bastion.username,
      ssh_bastion_password: bastion.password
    }

    await using ssh = await connectTo(sshd, { block })

    expect(await ssh.guest.run('id -un', { signal })).toMatchObject({ stdout: `${sshd.username}\n` })
    expect(await bastion.log()).toContain('direct-tcpip')
  })

  it('uses the key of the guest where the template gives none for the jump host', async () => {
    await using sshd = await startSshd()
    const block = {
      ssh_private_key_file: sshd.privateKeyFile,
      ssh_bastion_host: '127.0.0.1',
      ssh_bastion_port: sshd.port
    }

    await using ssh = await connectTo(sshd, { block, withoutKey: true })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('logs in on the jump host with the SSH agent', async () => {
    await using bastion = await startSshd()
    await using sshd = await startSshd()
    await using agent = await startSshAgent(bastion.directory, [bastion.privateKeyFile])
    const block = {
      ssh_bastion_host: '127.0.0.1',
      ssh_bastion_port: bastion.port,
      ssh_bastion_username: bastion.username,
      ssh_bastion_agent_auth: true
    }

    await using ssh = await connectTo(sshd, { block, env: { SSH_AUTH_SOCK: agent.socket } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('waits for a guest that comes up late behind it', async () => {
    await using bastion = await startSshd()
    await using sshd = await startSshd({ stopped: true })
    const block = {
      ssh_bastion_host: '127.0.0.1',
      ssh_bastion_port: bastion.port,
      ssh_bastion_username: bastion.username,
      ssh_bastion_private_key_file: bastion.privateKeyFile
    }
    const connecting = connectTo(sshd, { block })
    await sleep(800)
    await sshd.start()

    await using ssh = await connecting

    expect(ssh.ctx.notices()[0]).toMatch(
      /127\.0\.0\.1:\d+ through the bastion 127\.0\.0\.1:\d+ refuses connections/
    )
    expect((await bastion.log()).match(/Accepted publickey/g)).toHaveLength(1)
  })

  it('says that the jump host refused the login, and ends at once', async () => {
    await using sshd = await startSshd()
    const block = {
      ssh_bastion_host: '127.0.0.1',
      ssh_bastion_port: sshd.port,
      ssh_bastion_password: 'wrong',
      ssh_handshake_attempts: 1
    }

    await expect(connectTo(sshd, { block })).rejects.toMatchObject({
      code: 'IB_CONNECT_AUTH',
      message: expect.stringContaining('the bastion 127.0.0.1')
    })
  })
})

const microsocks = '/usr/bin/microsocks'
;(canRunSshd && existsSync(microsocks) ? describe : describe.skip)(
  'reaching a guest through a SOCKS5 proxy',
  () => {
    it('goes through a proxy without login', async () => {
      await using sshd = await startSshd()
      await using proxy = await startProxy([])

      await using ssh = await connectTo(sshd, {
        block: { ssh_proxy_host: '127.0.0.1', ssh_proxy_port: proxy.port },
        endpoint: { host: 'localhost' }
      })

      expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
    })

    it('logs in at the proxy', async () => {
      await using sshd = await startSshd()
      await using proxy = await startProxy(['-u', 'me', '-P', 'secret'])
      const block = { ssh_proxy_host: '127.0.0.1', ssh_proxy_port: proxy.port, ssh_proxy_username: 'me' }

      await using ssh = await connectTo(sshd, { block: { ...block, ssh_proxy_password: 'secret' } })

      expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
      await expect(
        connectTo(sshd, { block: { ...block, ssh_proxy_password: 'wrong' } })
      ).rejects.toMatchObject({ code: 'IB_CONNECT_AUTH', message: expect.stringContaining('SOCKS5') })
      await expect(
        connectTo(sshd, { block: { ssh_proxy_host: '127.0.0.1', ssh_proxy_port: proxy.port } })
      ).rejects.toMatchObject({
        code: 'IB_CONNECT_AUTH',
        message: expect.stringContaining('demands a login')
      })
    })

    it('waits for a guest that comes up late behind the proxy', async () => {
      await using sshd = await startSshd({ stopped: true })
      await using proxy = await startProxy([])
      const block = { ssh_proxy_host: '127.0.0.1', ssh_proxy_port: proxy.port }
      const connecting = connectTo(sshd, { block })
      await sleep(800)
      await sshd.start()

      await using ssh = await connecting

      expect(ssh.ctx.notices()[0]).toMatch(/through the proxy 127\.0\.0\.1:\d+ refuses connections/)
    })

    it('says that what answers is no proxy', async () => {
      await using sshd = await startSshd()
      await using other = await startTcp(socket => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))

      await expect(
        connectTo(sshd, { block: { ssh_proxy_host: '127.0.0.1', ssh_proxy_port: other.port } })
      ).rejects.toMatchObject({ code: 'IB_CONNECT_PROTOCOL', message: expect.stringContaining('SOCKS5') })
    })
  }
)

;(canRunSshd ? describe : describe.skip)('tunnels', () => {
  it('leads a port here to a port as seen from the guest', async () => {
    await using sshd = await startSshd()
    await using service = await startTcp(socket => socket.end('from the guest'))
    const port = await freePort()

    await using ssh = await connectTo(sshd, {
      block: { ssh_local_tunnels: [`${port}:localhost:${service.port}`] }
    })

    expect(await text(connect(port, '127.0.0.1'))).toBe('from the guest')
    await sshd.dropConnections()
    await ssh.guest.run('true', { signal })
    expect(await text(connect(port, '127.0.0.1'))).toBe('from the guest')
  })

  it('leads a port of the guest to a port as seen from here', async () => {
    await using sshd = await startSshd()
    await using service = await startTcp(socket => socket.end('from here'))
    const port = await freePort()

    await using ssh = await connectTo(sshd, {
      block: { ssh_remote_tunnels: [`${port}:127.0.0.1:${service.port}`] }
    })

    expect(await text(connect(port, '127.0.0.1'))).toBe('from here')
    await ssh.guest.disconnect()
    await ssh.guest.run('true', { signal })
    expect(await text(connect(port, '127.0.0.1'))).toBe('from here')
  })

  it('says that the guest opens no port', async () => {
    await using sshd = await startSshd({ config: ['AllowTcpForwarding no'] })

    await expect(
      connectTo(sshd, { block: { ssh_remote_tunnels: ['8080:127.0.0.1:80'] } })
    ).rejects.toMatchObject({
      code: 'IB_CONNECT_PROTOCOL',
      message: expect.stringContaining('ssh_remote_tunnels')
    })
  })
})

async function startProxy(
  args: readonly string[]
): Promise<AsyncDisposable & { readonly port: number; readonly child: ChildProcess }> {
  const port = await freePort()
  const child = spawn(microsocks, ['-i', '127.0.0.1', '-p', port.toString(), ...args], { stdio: 'ignore' })
  const isUp = async (): Promise<boolean> =>
    await new Promise(resolve => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
  while (!(await isUp())) await sleep(10)
  return {
    port,
    child,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
    }
  }
}
