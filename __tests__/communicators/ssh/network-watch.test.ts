import { duplexPair, type Duplex } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { NetworkWatch } from '../../../src/communicators/ssh/reach/network-watch.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createFakeUserNetwork } from '../../support/fake-user-network.js'

const closed = 1

interface Watched {
  /** What is known in the end. */
  readonly isUp: boolean | undefined
  /** When the network came up, as far as the watch can tell. */
  readonly ups: readonly number[]
  readonly dialled: number
}

/** Watches a guest for some time. */
async function watched(isNetworkUp: (nowMs: number) => boolean, forMs: number): Promise<Watched> {
  const clock = createFakeClock()
  const done = new AbortController()
  const guest = { isNetworkUp, server: () => undefined }
  const network = createFakeUserNetwork(clock, guest, done.signal)
  const ups: number[] = []
  const onUp = (): void => void ups.push(clock.monotonic())
  const watch = new NetworkWatch(network.dial(closed), { clock, signal: done.signal, onUp })
  const running = watch.run()
  await clock.sleep(forMs, done.signal)
  const { isUp } = watch
  done.abort()
  await running
  return { isUp, ups, dialled: network.dialled(closed) }
}

describe('watching for the network of a guest', () => {
  it('tells within half a second that it came up', async () => {
    const { ups, isUp } = await watched(nowMs => nowMs >= 7130, 12_000)

    expect(ups).toHaveLength(1)
    expect(ups[0]).toBeLessThan(7630)
    expect(isUp).toBe(true)
  })

  it('tells each time that it came up', async () => {
    const { ups } = await watched(nowMs => nowMs >= 5000 && !(nowMs > 10_000 && nowMs < 20_000), 25_000)

    expect(ups.map(ms => Math.floor(ms / 1000))).toEqual([5, 20])
  })

  it('knows that it is down', async () => {
    const { ups, isUp } = await watched(nowMs => nowMs < 5000, 8000)

    expect(ups).toEqual([])
    expect(isUp).toBe(false)
  })

  it('makes nothing of a guest that is just too busy to refuse at once', async () => {
    const clock = createFakeClock()
    const done = new AbortController()
    const dial = async (): Promise<Duplex> => {
      const [ours, theirs] = duplexPair()
      void clock.sleep(900, done.signal).then(
        () => theirs.end(),
        () => undefined
      )
      return ours
    }
    const ups: number[] = []
    const onUp = (): void => void ups.push(clock.monotonic())
    const running = new NetworkWatch(dial, { clock, signal: done.signal, onUp }).run()
    await clock.sleep(30_000, done.signal)

    done.abort()
    await running

    expect(ups).toEqual([])
  })

  it('does not take it for the guest that the forward gives up, and keeps less than 120 connections', async () => {
    const { ups, isUp, dialled } = await watched(() => false, 120_000)

    expect(ups).toEqual([])
    expect(isUp).toBe(false)
    expect(dialled).toBeLessThan(2 * 120)
  })

  it('ends where nobody forwards the port', async () => {
    const clock = createFakeClock()
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const ups: number[] = []
    const { signal } = new AbortController()
    const watch = new NetworkWatch(() => Promise.reject(refused), { clock, signal, onUp: () => ups.push(1) })

    await watch.run()

    expect(watch.isOfUse).toBe(false)
    expect(watch.isUp).toBeUndefined()
    expect(ups).toEqual([])
  })

  it('closes everything at its end', async () => {
    const clock = createFakeClock()
    const done = new AbortController()
    const sockets: Duplex[] = []
    const dial = async (): Promise<Duplex> => {
      const [ours] = duplexPair()
      sockets.push(ours)
      return ours
    }
    const watch = new NetworkWatch(dial, { clock, signal: done.signal, onUp: () => undefined })
    const running = watch.run()
    await clock.sleep(10_000, done.signal)

    done.abort()
    await running
    await new Promise(resolve => setImmediate(resolve))

    expect(sockets.length).toBeGreaterThan(10)
    expect(sockets.filter(({ destroyed }) => !destroyed)).toEqual([])
  })
})
