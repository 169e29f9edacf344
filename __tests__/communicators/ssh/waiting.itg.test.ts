import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, freePort, startSshd, type Sshd } from '../../support/sshd.js'
import { forward, startTcp } from '../../support/tcp-stand-in.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)
const short = { ssh_timeout: '1500ms' }

;(canRunSshd ? describe : describe.skip)('waiting for the SSH server of a guest', () => {
  it('says that the port refused connections', async () => {
    await using sshd = await startSshd({ stopped: true })

    await expect(connectTo(sshd, { block: short })).rejects.toMatchObject({
      code: 'IB_CONNECT_REFUSED',
      message: expect.stringMatching(
        /gave up after 1\.\d s: 127\.0\.0\.1:\d+ refuses connections \(seen \d+ times\)/
      ),
      hint: expect.stringContaining('nothing listens')
    })
  })

  it('says that connections end at once, as behind a port forward of a guest without server', async () => {
    await using sshd = await startSshd({ stopped: true })
    await using forwarder = await startTcp(socket => socket.destroy())

    await expect(connectTo(sshd, { block: short, endpoint: { port: forwarder.port } })).rejects.toMatchObject(
      { code: 'IB_CONNECT_TIMEOUT', message: expect.stringContaining('ends them at once') }
    )
  })

  it('says that connections are accepted and nothing answers, as behind a port forward of no guest', async () => {
    await using sshd = await startSshd({ stopped: true })
    await using forwarder = await startTcp(() => undefined)

    const connecting = connectTo(sshd, {
      block: { ssh_timeout: '2500ms' },
      endpoint: { port: forwarder.port }
    })

    await expect(connecting).rejects.toMatchObject({
      code: 'IB_CONNECT_TIMEOUT',
      message: expect.stringContaining('nothing answers behind them'),
      hint: expect.stringContaining('console')
    })
    expect(forwarder.accepted()).toBeLessThan(15)
  })

  it('says what another server says', async () => {
    await using sshd = await startSshd({ stopped: true })
    await using mail = await startTcp(socket => socket.end('220 mail.example ESMTP\u0007\r\n'))

    await expect(connectTo(sshd, { endpoint: { port: mail.port } })).rejects.toMatchObject({
      code: 'IB_CONNECT_PROTOCOL',
      message: expect.stringContaining(String.raw`it says "220 mail.example ESMTP\u0007\r\n"`)
    })
  })

  it('says that the name of the guest is unknown', async () => {
    await using sshd = await startSshd({ stopped: true })

    await expect(
      connectTo(sshd, { block: short, endpoint: { host: 'no-such-guest.invalid' } })
    ).rejects.toMatchObject({
      code: 'IB_CONNECT_UNREACHABLE',
      message: expect.stringContaining('no-such-guest.invalid')
    })
  })

  it('says that there are no common algorithms', async () => {
    await using sshd = await startSshd({ config: ['Ciphers aes256-ctr'] })

    await expect(connectTo(sshd, { block: { ssh_ciphers: ['aes128-ctr'] } })).rejects.toMatchObject({
      code: 'IB_CONNECT_PROTOCOL',
      message: expect.stringContaining('no matching')
    })
  })

  it('speaks the ciphers and key exchanges of the template', async () => {
    const config = ['Ciphers aes256-ctr', 'KexAlgorithms diffie-hellman-group16-sha512']
    await using sshd = await startSshd({ config })
    const block = {
      ssh_ciphers: ['aes128-ctr', 'aes256-ctr'],
      ssh_key_exchange_algorithms: ['diffie-hellman-group16-sha512']
    }

    await using ssh = await connectTo(sshd, { block })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it.each([
    [true, 'chacha20-poly1305@openssh.com'],
    [false, 'aes128-gcm@openssh.com']
  ])(
    'with an emulated processor (%s) speaks the cipher that is cheap for it, %s',
    async (isEmulated, cipher) => {
      await using sshd = await startSshd()

      await using _ = await connectTo(sshd, { endpoint: { isEmulated } })

      expect(await sshd.log()).toContain(`kex: client->server cipher: ${cipher} `)
    }
  )

  it('ends at once when the signal aborts', async () => {
    await using sshd = await startSshd({ stopped: true })
    const abort = new AbortController()
    const connecting = connectTo(sshd, { signal: abort.signal })
    await sleep(300)

    abort.abort(new Error('enough'))

    await expect(connecting).rejects.toThrow('enough')
  })

  it('tells while it waits what it sees', async () => {
    await using sshd = await startSshd({ stopped: true })
    const port = await freePort()
    let answer: (socket: Socket) => void = socket => void socket.destroy()
    const connecting = connectTo(sshd, { endpoint: { port } })
    await sleep(500)
    await using _ = await startTcp(socket => answer(socket), port)
    await sleep(700)
    await sshd.start()
    answer = socket => forward(socket, sshd.port)

    await using ssh = await connecting

    expect(ssh.ctx.notices()).toEqual([
      expect.stringContaining('refuses connections'),
      expect.stringContaining('ends them at once'),
      'Connected to SSH!'
    ])
  })
})

/** How long after a server was started the connection stood, including the login. */
async function lateness(
  sshd: Sshd,
  delayMs: number,
  open: () => Promise<void>,
  port: number
): Promise<number> {
  const connecting = connectTo(sshd, { endpoint: { port } })
  await sleep(delayMs)
  const opened = performance.now()
  await open()
  const ssh: SshGuest = await connecting
  const late = performance.now() - opened
  await ssh[Symbol.asyncDispose]()
  return late
}

;(canRunSshd ? describe : describe.skip)('noticing that the SSH server of a guest is up', () => {
  const delays = [700, 1130, 1570]
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value) / values.length

  it('takes less than 0.4 s with the login, where the port refused before', async () => {
    const late: number[] = []
    await using sshd = await startSshd({ stopped: true })
    for (const delay of delays) {
      late.push(await lateness(sshd, delay, () => sshd.start(), sshd.port))
      await sshd.stop()
    }

    expect(mean(late)).toBeLessThan(400)
  })

  it('takes less than 0.4 s with the login, where a forward ended connections at once before', async () => {
    const late: number[] = []
    await using sshd = await startSshd()
    for (const delay of delays) {
      let isUp = false
      await using forwarder = await startTcp(socket => {
        if (isUp) forward(socket, sshd.port)
        else socket.destroy()
      })
      const open = async (): Promise<void> => void (isUp = true)
      late.push(await lateness(sshd, delay, open, forwarder.port))
    }

    expect(mean(late)).toBeLessThan(400)
  })
})

/** Connections that a server got, without the one by which the test itself learned that it is up. */
async function connectionsTo(sshd: Sshd): Promise<number> {
  return [...(await sshd.log()).matchAll(/^Connection from /gm)].length - 1
}

;(canRunSshd ? describe : describe.skip)('an SSH server that minds connections', () => {
  const strict = ['MaxStartups 2:30:3', 'LoginGraceTime 5']

  it('that starts late is logged in to by the first connection that it gets', async () => {
    await using sshd = await startSshd({ stopped: true, config: strict })
    const connecting = connectTo(sshd)
    await sleep(2000)
    await sshd.start()

    await using ssh = await connecting

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
    expect(await connectionsTo(sshd)).toBe(1)
  })

  it('that takes long to say its first word gets no more than three connections', async () => {
    await using sshd = await startSshd({ config: strict })
    await using slow = await startTcp(socket => {
      void sleep(5000).then(() => forward(socket, sshd.port))
    })

    await using ssh = await connectTo(sshd, { endpoint: { port: slow.port } })
    await sleep(500)

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
    expect(slow.accepted()).toBe(3)
    expect(await sshd.log()).not.toMatch(/MaxStartups|drop connection/)
  })

  it('that takes long for the handshake gets no other connection', async () => {
    await using sshd = await startSshd({ config: strict })
    await using slow = await startTcp(socket => forward(socket, sshd.port, { delayMs: 600 }))

    await using ssh = await connectTo(sshd, { endpoint: { port: slow.port } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
    expect(slow.accepted()).toBe(1)
  })
})
