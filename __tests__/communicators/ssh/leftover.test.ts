import { describe, expect, it } from '@jest/globals'
import { Leftover } from '../../../src/communicators/ssh/run/leftover.js'

/** A clock whose sleeps end at once, after something has happened in them. */
function clockWith(
  ...happenings: (() => void)[]
): ConstructorParameters<typeof Leftover>[0] & { slept: number } {
  const clock = {
    slept: 0,
    now: () => new Date(0),
    monotonic: () => clock.slept,
    sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
      await Promise.resolve()
      clock.slept += ms
      happenings.shift()?.()
      signal.throwIfAborted()
    }
  }
  return clock
}

const unaborted = new AbortController().signal

describe('what a command leaves behind', () => {
  it('is given up once it has been silent', async () => {
    const clock = clockWith()

    expect(await new Leftover(clock, 2000).isSilent(unaborted)).toBe(true)
    expect(clock.slept).toBe(2000)
  })

  it('is listened to as long as it says something', async () => {
    const clock = clockWith(
      () => leftover.heard(),
      () => leftover.heard()
    )
    const leftover = new Leftover(clock, 2000)

    expect(await leftover.isSilent(unaborted)).toBe(true)
    expect(clock.slept).toBe(6000)
  })

  it('is nothing when the output ends by itself', async () => {
    const over = new AbortController()
    const clock = clockWith(() => over.abort())

    expect(await new Leftover(clock, 2000).isSilent(over.signal)).toBe(false)
  })
})
