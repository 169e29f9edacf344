import { duplexPair, type Duplex } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { VncClient } from '../../../../src/builders/qemu/vnc/client.js'
import { passwordResponse } from '../../../../src/builders/qemu/vnc/password-response.js'
import { createFakeClock } from '../../../support/fake-clock.js'

const { signal } = new AbortController()
const clock = createFakeClock({ manual: true })
const challenge = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const serverInit = Buffer.concat([Buffer.alloc(20), Buffer.from([0, 0, 0, 4]), Buffer.from('qemu')])

/** Plays a server: sends all it has to say, one byte at a time, and records what it is told. */
function server(says: readonly (string | Buffer)[]): {
  readonly socket: Duplex
  readonly told: () => Buffer
} {
  const [socket, far] = duplexPair()
  const chunks: Buffer[] = []
  far.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (const part of says) for (const byte of Buffer.from(part)) far.write(Buffer.from([byte]))
  return {
    socket,
    told: () => Buffer.concat(chunks)
  }
}

describe('VncClient', () => {
  it('needs no password of a server without one, and sends keys', async () => {
    const { socket, told } = server(['RFB 003.008\n', Buffer.from([1, 1, 0, 0, 0, 0]), serverInit])

    const vnc = await VncClient.open(socket, { password: undefined, clock, signal })
    vnc.sendKey(0xff0d, true)
    vnc.sendKey(0xff0d, false)
    await new Promise(setImmediate)

    expect(told().toString('latin1')).toBe(
      'RFB 003.008\n\x01\x01\x04\x01\x00\x00\x00\x00\xff\x0d\x04\x00\x00\x00\x00\x00\xff\x0d'
    )
  })

  it('answers the challenge of a server with a password', async () => {
    const { socket, told } = server([
      'RFB 003.008\n',
      Buffer.from([1, 2]),
      challenge,
      Buffer.alloc(4),
      serverInit
    ])

    await VncClient.open(socket, { password: 'secret', clock, signal })
    await new Promise(setImmediate)

    expect(told().subarray(13, 29)).toEqual(passwordResponse('secret', challenge))
  })

  it.each([
    {
      name: 'refuses the password',
      says: [Buffer.from([1, 2]), challenge, Buffer.from([0, 0, 0, 1, 0, 0, 0, 2]), 'no'],
      why: 'it said: no'
    },
    { name: 'takes no client', says: [Buffer.from([0, 0, 0, 0, 4]), 'full'], why: 'it said: full' },
    { name: 'wants TLS', says: [Buffer.from([1, 19])], why: 'security type' }
  ])('fails when the server $name', async ({ says, why }) => {
    const { socket } = server(['RFB 003.008\n', ...says])

    const opening = VncClient.open(socket, { password: 'secret', clock, signal })

    await expect(opening).rejects.toMatchObject({
      code: 'IB_BOOT_COMMAND',
      message: expect.stringContaining(why)
    })
    expect(socket.destroyed).toBe(true)
  })

  it('fails when something else answers', async () => {
    const { socket } = server(['SSH-2.0-OpenSSH_9.2\r\n'])

    const opening = VncClient.open(socket, { password: undefined, clock, signal })

    await expect(opening).rejects.toMatchObject({ code: 'IB_BOOT_COMMAND' })
  })
})

describe('passwordResponse', () => {
  it.each(['secret', 'longer than eight'])('takes no more than eight characters of %s', password => {
    const response = passwordResponse(password, challenge)

    expect(response).toEqual(passwordResponse(password.slice(0, 8), challenge))
    expect(response).not.toEqual(passwordResponse('other', challenge))
  })
})
