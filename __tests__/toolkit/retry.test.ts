import { describe, expect, it } from '@jest/globals'
import { retry, type RetriedFailure } from '../../src/toolkit/retry.js'
import { createFakeHost } from '../support/fake-host.js'

const signal = new AbortController().signal
const isTransient = (error: unknown): boolean => error instanceof Error && error.message === 'busy'

function failing(times: number, message = 'busy'): () => Promise<string> {
  let calls = 0
  return async () => {
    calls += 1
    if (calls <= times) throw new Error(message)
    return `call ${calls}`
  }
}

describe('retry', () => {
  it('goes on after transient failures, telling of each', async () => {
    const host = createFakeHost()
    const told: RetriedFailure[] = []

    const result = await retry(
      { attempts: 3, host, signal, isTransient, onRetry: failure => told.push(failure) },
      failing(2)
    )

    expect(result).toBe('call 3')
    expect(told.map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(told.map(({ delayMs }) => delayMs)).toEqual(host.clock.sleeps)
  })

  it('throws the last failure when the attempts are used up', async () => {
    const host = createFakeHost()

    await expect(retry({ attempts: 3, host, signal, isTransient }, failing(3))).rejects.toThrow('busy')
    expect(host.clock.sleeps).toHaveLength(2)
  })

  it('does not repeat what would fail again', async () => {
    const host = createFakeHost()

    await expect(retry({ attempts: 3, host, signal, isTransient }, failing(1, 'denied'))).rejects.toThrow(
      'denied'
    )
    expect(host.clock.sleeps).toEqual([])
  })

  it('pauses between half and all of a doubling delay, up to the longest', async () => {
    const host = createFakeHost()
    const policy = { attempts: 8, host, signal, isTransient, firstDelayMs: 1000, longestDelayMs: 8000 }

    await expect(retry(policy, failing(8))).rejects.toThrow('busy')

    const longest = [1000, 2000, 4000, 8000, 8000, 8000, 8000]
    const isWithin = host.clock.sleeps.map(
      (ms, at) => ms >= (longest[at] ?? 0) / 2 && ms <= (longest[at] ?? 0)
    )
    expect(isWithin).toEqual(longest.map(() => true))
    expect(new Set(host.clock.sleeps.slice(3)).size).toBeGreaterThan(1)
  })

  it('stops when it is aborted during a pause', async () => {
    const host = createFakeHost({ manualClock: true })
    const caller = new AbortController()

    const running = retry({ attempts: 3, host, signal: caller.signal, isTransient }, failing(1))
    await host.clock.advance(10)
    caller.abort(new Error('cancelled'))

    await expect(running).rejects.toThrow('cancelled')
  })
})
