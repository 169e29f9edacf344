import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { findServer } from '../../../src/communicators/ssh/reach/find-server.js'
import type { Dial } from '../../../src/communicators/ssh/reach/dial.js'
import { createNodeHost } from '../../../src/host/node-host.js'
import { startUserNetwork } from '../../support/user-network.js'

jest.setTimeout(60_000)
const greeting = 'SSH-2.0-played\r\n'
const { signal } = new AbortController()
const host = createNodeHost({ runId: 'user-network' })

async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  await new Promise(resolve => socket.once('connect', resolve))
  return socket.resume()
}

function dialTo(port: number): Dial {
  return within => host.net.connect({ host: '127.0.0.1', port }, within)
}

// Facts about QEMU that the pace of dialling rests on, and that the fake user network of the unit tests repeats.
describe("QEMU's user network", () => {
  it('accepts for a guest that is not there, and tries it again after 6 s, even if the connection was closed', async () => {
    await using network = await startUserNetwork()
    const kept = await dial(network.sshPort)
    const closed = await dial(network.sshPort)
    const ports = [kept, closed].map(({ localPort = 0 }) => localPort)
    closed.resetAndDestroy()

    await sleep(5000)
    const before = ports.map(port => network.tries.get(port)?.length)
    network.comeUp(greeting)
    const [said] = await new Promise<readonly Buffer[]>(resolve =>
      kept.once('data', (...data: Buffer[]) => resolve(data))
    )
    await sleep(600)

    expect(before).toEqual([1, 1])
    expect(String(said)).toBe(greeting)
    expect(network.connections()).toBe(2)
    for (const port of ports) {
      const [first = 0, second = 0] = network.tries.get(port) ?? []
      expect((second - first) / 1000).toBeCloseTo(5.75, 0)
    }
  })

  it('ends a connection when the guest refuses it', async () => {
    await using network = await startUserNetwork()
    network.comeUp()

    const socket = await dial(network.closedPort)
    const started = performance.now()
    await new Promise(resolve => socket.once('close', resolve))

    expect(performance.now() - started).toBeLessThan(1000)
  })
})

interface Found {
  /** From the moment the guest came up to the server's first word. */
  readonly lateMs: number
  /** Connections that the server got in the end. */
  readonly connections: number
}

async function find(upAfterMs: number): Promise<Found> {
  await using network = await startUserNetwork()
  const finding = findServer(dialTo(network.sshPort), {
    clock: host.clock,
    signal,
    see: () => undefined,
    dialClosedPort: dialTo(network.closedPort)
  })
  await sleep(upAfterMs)
  network.comeUp(greeting)
  const up = performance.now()
  const socket = await finding
  const lateMs = performance.now() - up
  socket.destroy()
  // Whatever hangs is tried again within this time.
  await sleep(12_500)
  return { lateMs, connections: network.connections() }
}

describe("finding an SSH server behind QEMU's user network", () => {
  it('takes 0.3 s on average when the guest comes up, and hardly bothers its server', async () => {
    const found = await Promise.all([2300, 3150, 4010, 5380, 6840, 7720, 8950, 9490].map(find))

    const meanMs = found.reduce((sum, { lateMs }) => sum + lateMs, 0) / found.length
    expect(meanMs).toBeLessThan(400)
    expect(Math.max(...found.map(({ connections }) => connections))).toBeLessThanOrEqual(3)
  })
})
