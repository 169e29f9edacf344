import { duplexPair, type Duplex } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { findServer, type Dial } from '../../../src/communicators/ssh/find-server.js'
import { probeGapMs, type ProbeState } from '../../../src/communicators/ssh/probe-pace.js'
import type { Sighting } from '../../../src/communicators/ssh/sighting.js'
import { BuildError } from '../../../src/core/errors.js'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js'

const banner = 'SSH-2.0-test\r\n'
const never = new AbortController().signal

class Refused extends Error {
  readonly code = 'ECONNREFUSED'
}

interface Found {
  readonly result: Promise<Duplex>
  readonly sightings: readonly Sighting['kind'][]
  /** Both ends of every connection, in the order of the dials. */
  readonly servers: readonly Duplex[]
  readonly clients: readonly Duplex[]
  readonly clock: FakeClock
}

/** Searches; `serve` does with each accepted connection what a server at that time would, or refuses by throwing. */
function search(serve: (socket: Duplex, nowMs: number) => void, signal: AbortSignal = never): Found {
  const clock = createFakeClock()
  const sightings: Sighting['kind'][] = []
  const servers: Duplex[] = []
  const clients: Duplex[] = []
  const dial: Dial = async () => {
    const [ours, theirs] = duplexPair()
    serve(theirs, clock.monotonic())
    servers.push(theirs)
    clients.push(ours)
    return ours
  }
  const see = ({ kind }: Sighting): void => void sightings.push(kind)
  return { result: findServer(dial, { clock, signal, see }), sightings, servers, clients, clock }
}

describe('looking for an SSH server', () => {
  it('gives the connection on which it introduced itself, with what it said', async () => {
    const { result, clock } = search(socket => socket.write(banner))

    const socket = await result

    expect(String(socket.read())).toBe(banner)
    expect(clock.monotonic()).toBeLessThan(10)
  })

  it('dials five times a second while nobody listens', async () => {
    const { result, sightings, clock } = search((socket, nowMs) => {
      if (nowMs < 10_000) throw new Refused()
      socket.write(banner)
    })

    await result

    expect(clock.monotonic()).toBe(10_000)
    expect(new Set(sightings)).toEqual(new Set(['refused']))
    expect(sightings).toHaveLength(50)
  })

  it('notices within 0.25 s a server behind a forward that held connections before', async () => {
    const { result, clock, sightings } = search((socket, nowMs) => {
      if (nowMs >= 20_100) socket.write(banner)
    })

    await result

    expect(clock.monotonic() - 20_100).toBeLessThanOrEqual(250)
    expect(new Set(sightings)).toEqual(new Set(['silent']))
  })

  it('hardly disturbs a server that was not there before and is slow to answer', async () => {
    let openedAt = 0
    const { result, servers } = search((socket, nowMs) => {
      if (nowMs < 2000) throw new Refused()
      openedAt ||= nowMs
      if (nowMs >= openedAt + 10_000) socket.write(banner)
    })

    await result

    expect(servers.length).toBeLessThanOrEqual(12)
  })

  it('keeps the first connection open for a server that answers it late, beside three at most', async () => {
    const { result, servers, clients, clock } = search(() => undefined)
    while (clock.monotonic() < 30_000) await new Promise(resolve => setImmediate(resolve))
    const open = clients.filter(client => !client.destroyed)

    servers[0]?.write(banner)
    const socket = await result

    expect(socket).toBe(clients[0])
    expect(open.length).toBeLessThanOrEqual(4)
  })

  it('ends all other connections once it has one', async () => {
    const { result, servers, clients, clock } = search(() => undefined)
    while (clock.monotonic() < 3000) await new Promise(resolve => setImmediate(resolve))

    servers[0]?.write(banner)
    await result
    await new Promise(resolve => setImmediate(resolve))

    expect(clients.map(({ destroyed }) => destroyed)).toEqual([false, ...clients.slice(1).map(() => true)])
  })

  it('wants one connection even if two are answered in the same moment', async () => {
    const { result, servers, clients, clock } = search(() => undefined)
    while (clock.monotonic() < 1000) await new Promise(resolve => setImmediate(resolve))

    for (const server of servers) server.write(banner)
    await result
    await new Promise(resolve => setImmediate(resolve))

    expect(clients.filter(client => !client.destroyed)).toEqual([await result])
  })

  it('ends with the signal, and closes what is open', async () => {
    const abort = new AbortController()
    const { result, clients, clock } = search(() => undefined, abort.signal)
    while (clock.monotonic() < 1000) await new Promise(resolve => setImmediate(resolve))

    abort.abort(new Error('enough'))

    await expect(result).rejects.toThrow('enough')
    await new Promise(resolve => setImmediate(resolve))
    expect(clients.filter(client => !client.destroyed)).toEqual([])
  })

  it('ends with an error of the dial that no other dial would change', async () => {
    const { result } = search(() => {
      throw new BuildError('IB_CONNECT_AUTH', 'the proxy does not let us in')
    })

    await expect(result).rejects.toMatchObject({ code: 'IB_CONNECT_AUTH' })
  })
})

describe('the pace of dialling', () => {
  const state = (parts: Partial<ProbeState>): ProbeState => ({
    last: undefined,
    silentMs: 0,
    wasRefused: false,
    ...parts
  })

  it.each([
    ['at the start', state({}), 200],
    ['after a refusal', state({ last: 'refused', wasRefused: true }), 200],
    ['after an end at once', state({ last: 'closed', wasRefused: true }), 200],
    ['after another protocol', state({ last: 'foreign' }), 1000],
    ['after a server that takes no more', state({ last: 'busy' }), 3000],
    ['in a short silence', state({ silentMs: 5000 }), 250],
    ['in a long silence', state({ silentMs: 100_000 }), 1000],
    ['in an endless silence', state({ silentMs: 1_000_000 }), 2000],
    ['in a silence after a refusal', state({ silentMs: 5000, wasRefused: true, last: 'refused' }), 1000]
  ])('%s', (_name, given, gapMs) => {
    expect(probeGapMs(given)).toBe(gapMs)
  })
})
