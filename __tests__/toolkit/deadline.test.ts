import { describe, expect, it } from '@jest/globals'
import { withDeadline } from '../../src/toolkit/deadline.js'
import { waitFor } from '../../src/toolkit/wait-for.js'
import { createFakeClock } from '../support/fake-clock.js'

const signal = new AbortController().signal
const never = async (): Promise<never> => await new Promise(() => undefined)

describe('withDeadline', () => {
  it('gives what the body gives', async () => {
    const clock = createFakeClock()

    expect(await withDeadline({ what: 'x', timeoutMs: 1000, clock, signal }, async () => 'done')).toBe('done')
  })

  it('ends a body that takes no notice, with a sentence that says what was waited for', async () => {
    const clock = createFakeClock()

    const waiting = withDeadline({ what: 'the machine', timeoutMs: 90_000, clock, signal, hint: 'h' }, never)

    await expect(waiting).rejects.toMatchObject({
      code: 'IB_TIMEOUT',
      message: 'timed out after 1 min 30 s waiting for the machine',
      hint: 'h'
    })
  })

  it('aborts the signal of its body at the deadline, whatever the body makes of it', async () => {
    const clock = createFakeClock()
    let isAborted = false

    const waiting = withDeadline({ what: 'x', timeoutMs: 1000, clock, signal }, async within => {
      await new Promise(resolve => within.addEventListener('abort', resolve))
      isAborted = within.aborted
      throw new Error('the socket was closed')
    })

    await expect(waiting).rejects.toMatchObject({ code: 'IB_TIMEOUT' })
    expect(isAborted).toBe(true)
  })

  it("rejects with the caller's reason when the caller gives up first", async () => {
    const clock = createFakeClock({ manual: true })
    const caller = new AbortController()

    const waiting = withDeadline({ what: 'x', timeoutMs: 1000, clock, signal: caller.signal }, never)
    caller.abort(new Error('cancelled by the user'))

    await expect(waiting).rejects.toThrow('cancelled by the user')
  })

  it("passes on the body's own failure", async () => {
    const clock = createFakeClock()

    const waiting = withDeadline({ what: 'x', timeoutMs: 1000, clock, signal }, async () => {
      throw new Error('broken')
    })

    await expect(waiting).rejects.toThrow('broken')
  })
})

describe('waitFor', () => {
  it('asks in the given rhythm until there is an answer', async () => {
    const clock = createFakeClock()
    let probes = 0

    const found = await waitFor({ what: 'x', everyMs: 250, timeoutMs: 60_000, clock, signal }, async () =>
      ++probes === 5 ? 'there' : undefined
    )

    expect(found).toBe('there')
    expect(clock.monotonic()).toBe(4 * 250)
  })

  it('gives up at the deadline', async () => {
    const clock = createFakeClock()

    const waiting = waitFor(
      { what: 'SSH', everyMs: 400, timeoutMs: 1000, clock, signal },
      async () => undefined
    )

    await expect(waiting).rejects.toMatchObject({ code: 'IB_TIMEOUT' })
    expect(clock.monotonic()).toBe(1000)
  })

  it('takes an answer that is false for an answer', async () => {
    const clock = createFakeClock()

    expect(await waitFor({ what: 'x', everyMs: 1, timeoutMs: 10, clock, signal }, async () => false)).toBe(
      false
    )
  })
})
