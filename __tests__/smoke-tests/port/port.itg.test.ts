import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/port/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { outcomeOf } from '../../support/smoke-outcome.js'
import { freePort } from '../../support/sshd.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server on loopback; its port. */
async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const host = createNodeHost({ runId: 'run-1' })
const guest = new LocalGuest({ home: '/' })
const look = (block: object): Promise<string> => outcomeOf(smokeTest, block, { host, guest })

describe('the smoke test port', () => {
  it('sees a server that waits and one that greets', async () => {
    const silent = await listen(socket => socket.on('end', () => socket.end()))
    const talking = await listen(socket => socket.end('220 hello\r\n'))

    expect(await look({ port: silent })).toBe('passed')
    expect(await look({ port: talking })).toBe('passed')
    expect(await look({ port: silent, from: 'guest' })).toBe('passed')
    expect(await look({ port: silent, state: 'closed' })).toBe(
      `expected port ${silent} of the guest to be closed, but found that it takes connections`
    )
  })

  it('takes a port for closed that closes each connection at once, as that of a virtual machine does', async () => {
    const port = await listen(socket => socket.destroy())

    expect(await look({ port, state: 'closed' })).toBe('passed')
    expect(await look({ port })).toBe(
      `expected port ${port} of the guest to be open, but found that it closes each connection at once`
    )
  })

  it('sees that nobody listens', async () => {
    const port = await freePort()

    expect(await look({ port, state: 'closed' })).toBe('passed')
    expect(await look({ port, state: 'closed', from: 'guest' })).toBe('passed')
    expect(await look({ port })).toBe(
      `expected port ${port} of the guest to be open, but found that it refuses connections`
    )
  })
})
