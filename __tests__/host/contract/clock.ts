/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake clock share */
import { describe, expect, it } from '@jest/globals'
import type { Clock } from '../../../src/contracts/host.js'

/** What every `Clock` promises. */
export function describeClockContract(make: () => Clock): void {
  const signal = new AbortController().signal

  describe('a clock', () => {
    it('lets time pass in a sleep', async () => {
      const clock = make()
      const before = [clock.now().getTime(), clock.monotonic()] as const

      await clock.sleep(50, signal)

      // A timer may fire a little early by another clock's count.
      expect(clock.now().getTime() - before[0]).toBeGreaterThanOrEqual(48)
      expect(clock.monotonic() - before[1]).toBeGreaterThanOrEqual(48)
    })

    it('wakes concurrent sleepers in the order of their times', async () => {
      const clock = make()
      const woken: number[] = []
      const sleep = async (ms: number): Promise<void> => {
        await clock.sleep(ms, signal)
        woken.push(ms)
      }

      await Promise.all([sleep(60), sleep(20), sleep(40)])

      expect(woken).toEqual([20, 40, 60])
    })

    it('ends a sleep at once with the reason of an abort', async () => {
      const clock = make()
      const controller = new AbortController()
      const sleep = clock.sleep(1e12, controller.signal)

      controller.abort(new Error('enough'))

      await expect(sleep).rejects.toThrow('enough')
      await expect(clock.sleep(1, controller.signal)).rejects.toThrow('enough')
    })

    it.each([0, -5])('sleeps no time for %d', async ms => {
      const clock = make()
      const before = clock.monotonic()

      await clock.sleep(ms, signal)

      expect(clock.monotonic() - before).toBeLessThan(40)
    })
  })
}
