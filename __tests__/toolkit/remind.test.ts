import { describe, expect, it } from '@jest/globals'
import { withReminders } from '../../src/toolkit/remind.js'
import { createFakeClock } from '../support/fake-clock.js'

const { signal } = new AbortController()

describe('a long wait', () => {
  it('is told of every minute, with what is known then', async () => {
    const clock = createFakeClock()
    const told: string[] = []
    const details = ['it refuses connections', undefined]
    await withReminders(
      {
        what: 'SSH',
        timeoutMs: 300_000,
        clock,
        emit: event => void told.push(event.type === 'notice' ? event.text : event.type),
        details: () => details.shift()
      },
      () => clock.sleep(150_000, signal)
    )

    expect(told).toEqual([
      'still waiting for SSH, 1 min 00 s of 5 min 00 s: it refuses connections',
      'still waiting for SSH, 2 min 00 s of 5 min 00 s'
    ])
  })

  it('ends the reminders when it fails', async () => {
    const clock = createFakeClock()
    const told: unknown[] = []
    const reminder = {
      what: 'SSH',
      timeoutMs: 300_000,
      clock,
      emit: (event: unknown) => void told.push(event)
    }

    await expect(withReminders(reminder, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    await clock.sleep(200_000, signal)

    expect(told).toEqual([])
  })
})
