import { duplexPair, type Duplex } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import type { Dial } from '../../../src/communicators/ssh/reach/dial.js'
import { findServer } from '../../../src/communicators/ssh/reach/find-server.js'
import { probeGapMs, type ProbeState } from '../../../src/communicators/ssh/reach/probe-pace.js'
import type { Sighting } from '../../../src/communicators/ssh/reach/sighting.js'
import { rejectOnAbort } from '../../../src/toolkit/abort.js'
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

  it('waits for a server that was not there before and is slow to answer, instead of dialling on', async () => {
    let openedAt = 0
    const { result, servers, clients, clock } = search((socket, nowMs) => {
      if (nowMs < 2000) throw new Refused()
      openedAt ||= nowMs
      void clock.sleep(10_000, never).then(() => socket.write(banner))
    })

    const socket = await result

    expect(socket).toBe(clients[0])
    expect(clock.monotonic()).toBe(12_000)
    expect(servers.length).toBeLessThanOrEqual(6)
  })

  it('keeps the first connection open for a server that answers it late, beside five at most', async () => {
    const { result, servers, clients, clock, sightings } = search(() => undefined)
    while (clock.monotonic() < 100_000) await new Promise(resolve => setImmediate(resolve))
    const open = clients.filter(client => !client.destroyed)

    servers[0]?.write(banner)
    const socket = await result

    expect(socket).toBe(clients[0])
    expect(open).toHaveLength(6)
    expect(servers.length).toBeLessThanOrEqual(11)
    expect(new Set(sightings)).toEqual(new Set(['silent']))
  })

  it('dials four times a second where connections are not accepted, four at a time', async () => {
    const clock = createFakeClock()
    const signals: AbortSignal[] = []
    const dial: Dial = async within => {
      signals.push(within)
      if (clock.monotonic() < 10_000) return await rejectOnAbort(within)
      const [ours, theirs] = duplexPair()
      theirs.write(banner)
      return ours
    }
    const sightings: Sighting['kind'][] = []

    await findServer(dial, { clock, signal: never, see: ({ kind }) => void sightings.push(kind) })

    expect(clock.monotonic()).toBe(10_000)
    expect(new Set(sightings)).toEqual(new Set(['unanswered']))
    expect(signals.filter(({ aborted }) => !aborted).length).toBeLessThanOrEqual(6)
  })

  it('dials anew as soon as an older connection is refused, for the guest has come up', async () => {
    const { result, servers, clock } = search((socket, nowMs) => {
      if (nowMs > 8500) socket.write(banner)
    })
    while (clock.monotonic() < 8500) await new Promise(resolve => setImmediate(resolve))

    servers[0]?.end()
    await result

    expect(clock.monotonic()).toBeLessThan(10_000)
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
    newest: 'silent',
    isWaiting: true,
    waitingMs: 0,
    room: 1,
    hasAnswered: false,
    ...parts
  })
  const ended = (newest: Sighting['kind']): ProbeState => state({ newest, isWaiting: false })

  it.each([
    ['after a refusal', ended('refused'), 200],
    ['after an end at once', ended('closed'), 200],
    ['after another protocol', ended('foreign'), 1000],
    ['after a server that takes no more', ended('busy'), 3000],
    ['not accepted yet', state({ newest: 'unanswered', waitingMs: 5000 }), 250],
    ['not accepted for long', state({ newest: 'unanswered', waitingMs: 100_000 }), 1000],
    ['not accepted for very long', state({ newest: 'unanswered', waitingMs: 1_000_000 }), 2000],
    ['accepted and silent', state({}), 2000],
    ['accepted and silent, like others', state({ room: 0 }), 30_000],
    ['accepted and silent when the guest gave a sign', state({ room: 0, hasAnswered: true }), 0]
  ])('%s', (_name, given, gapMs) => {
    expect(probeGapMs(given)).toBe(gapMs)
  })
})
