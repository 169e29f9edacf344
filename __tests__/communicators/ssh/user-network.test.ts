import { describe, expect, it } from '@jest/globals'
import { findServer } from '../../../src/communicators/ssh/reach/find-server.js'
import type { Sighting } from '../../../src/communicators/ssh/reach/sighting.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createFakeSshd, createFakeUserNetwork, type FakeGuest } from '../../support/fake-user-network.js'

const ssh = 22
const closed = 1
const workMs = 800

interface Times {
  /** When the guest's network comes up; before the last of them it was up already, and went down. */
  readonly networkMs: number
  readonly serverMs: number
  /** The guest ran another system before, without a server, from the first time to the second. */
  readonly before?: readonly [number, number]
}

interface Search {
  /** From the moment from which the server could be reached to its first word. */
  readonly lateMs: number
  /** Connections that the server got, until all that had been dialled are settled. */
  readonly connections: number
  readonly turnedAway: number
  readonly sightings: readonly Sighting[]
}

async function searchFor(
  { networkMs, serverMs, before: [fromMs, toMs] = [0, 0] }: Times,
  canTell: boolean
): Promise<Search> {
  const clock = createFakeClock()
  const done = new AbortController()
  const { signal } = done
  const sshd = createFakeSshd(clock, { workMs, mostStartups: 10 }, signal)
  const guest: FakeGuest = {
    isNetworkUp: nowMs => nowMs >= networkMs || (nowMs >= fromMs && nowMs < toMs),
    server: (port, nowMs) => (port === ssh && nowMs >= serverMs ? sshd.serve : undefined)
  }
  const network = createFakeUserNetwork(clock, guest, signal)
  const sightings: Sighting[] = []
  await findServer(network.dial(ssh), {
    clock,
    signal,
    see: sighting => void sightings.push(sighting),
    dialClosedPort: canTell ? network.dial(closed) : undefined
  })
  const lateMs = clock.monotonic() - Math.max(networkMs, serverMs)
  await clock.sleep(80_000, signal)
  done.abort()
  return { lateMs, connections: sshd.connections(), turnedAway: sshd.turnedAway(), sightings }
}

/** Searches of which each has to wait a little longer than the one before. */
async function searches(
  times: (index: number) => Times,
  canTell: boolean
): Promise<{ readonly meanLateMs: number; readonly most: number; readonly turnedAway: number }> {
  const all: Search[] = []
  for (let index = 0; index < 10; index += 1) all.push(await searchFor(times(index), canTell))
  return {
    meanLateMs: all.reduce((sum, { lateMs }) => sum + lateMs, 0) / all.length,
    most: Math.max(...all.map(({ connections }) => connections)),
    turnedAway: all.reduce((sum, each) => sum + each.turnedAway, 0)
  }
}

const stories: readonly (readonly [string, (index: number) => Times])[] = [
  ['starts before the network', index => ({ networkMs: 12_000 + 273 * index, serverMs: 11_000 })],
  [
    'starts long before the network',
    index => ({ networkMs: 100_000 + 1370 * index, serverMs: 11_000 + 273 * index })
  ],
  ['starts soon after the network', index => ({ networkMs: 12_000, serverMs: 13_000 + 273 * index })],
  ['starts long after the network', index => ({ networkMs: 12_000, serverMs: 40_000 + 273 * index })],
  [
    'starts with a system that replaces another',
    index => ({ networkMs: 50_000 + 273 * index, serverMs: 49_500 + 273 * index, before: [9000, 30_000] })
  ]
]

describe('a guest behind a user network, where it can tell when its network comes up', () => {
  it.each(stories)('is noticed in 0.3 s when its server %s, and hardly bothered', async (_name, times) => {
    const { meanLateMs, most, turnedAway } = await searches(times, true)

    expect(meanLateMs - workMs).toBeLessThan(300)
    expect(most).toBeLessThanOrEqual(4)
    expect(turnedAway).toBe(0)
  })
})

describe('a guest behind a user network that cannot tell', () => {
  it.each(stories)('is noticed in 1.5 s when its server %s, and not overwhelmed', async (_name, times) => {
    const { meanLateMs, most, turnedAway } = await searches(times, false)

    expect(meanLateMs - workMs).toBeLessThan(1500)
    expect(most).toBeLessThanOrEqual(9)
    expect(turnedAway).toBe(0)
  })

  it('is not taken for one that refuses when the forward gives up', async () => {
    const { sightings } = await searchFor({ networkMs: 160_000, serverMs: 0 }, false)

    expect(new Set(sightings.map(({ kind }) => kind))).toEqual(new Set(['silent']))
  })
})

describe('what is seen of a guest that can tell', () => {
  it('is whether its network is up', async () => {
    const { sightings } = await searchFor({ networkMs: 10_000, serverMs: 15_000 }, true)

    expect(new Set(sightings.map(sighting => JSON.stringify(sighting)))).toEqual(
      new Set(['{"kind":"silent","isNetworkUp":false}', '{"kind":"closed"}'])
    )
  })

  it('is that its server says nothing although the network is up', async () => {
    const clock = createFakeClock()
    const abort = new AbortController()
    const { signal } = abort
    const guest: FakeGuest = {
      isNetworkUp: () => true,
      server: port => (port === ssh ? () => undefined : undefined)
    }
    const network = createFakeUserNetwork(clock, guest, signal)
    const sightings: Sighting[] = []
    clock.sleep(30_000, signal).then(
      () => abort.abort(new Error('enough')),
      () => undefined
    )

    const finding = findServer(network.dial(ssh), {
      clock,
      signal,
      see: sighting => void sightings.push(sighting),
      dialClosedPort: network.dial(closed)
    })

    await expect(finding).rejects.toThrow('enough')
    expect(new Set(sightings.map(sighting => JSON.stringify(sighting)))).toEqual(
      new Set(['{"kind":"silent","isNetworkUp":true}'])
    )
    expect(network.dialled(ssh)).toBe(2)
  })
})
