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

  it.each([
    ['ended connections at once', (socket: Socket) => void socket.destroy()],
    ['accepted connections for nobody', () => undefined]
  ])('takes less than 0.4 s with the login, where a forward %s before', async (_name, before) => {
    const late: number[] = []
    await using sshd = await startSshd()
    for (const delay of delays) {
      let isUp = false
      await using forwarder = await startTcp(socket => (isUp ? forward(socket, sshd.port) : before(socket)))
      late.push(
        await lateness(
          sshd,
          delay,
          async () => {
            isUp = true
          },
          forwarder.port
        )
      )
    }

    expect(mean(late)).toBeLessThan(400)
  })
})
