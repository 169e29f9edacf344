import { describe, expect, it } from '@jest/globals'
import { BuildError } from '../../../../src/core/errors.js'
import { whileUnreachable } from '../../../../src/toolkit/scripts/guest/reachable.js'
import { createFakeHost } from '../../../support/fake-host.js'

function world(): {
  ctx: Parameters<typeof whileUnreachable>[1]
  notices: string[]
  sleeps: readonly number[]
} {
  const host = createFakeHost()
  const notices: string[] = []
  const { signal } = new AbortController()
  const emit = (event: { type: string }): void => void ('text' in event && notices.push(String(event.text)))
  return { ctx: { host, signal, emit }, notices, sleeps: host.clock.sleeps }
}
const attempts = { what: 'start a.sh', timeoutMs: 10_000 }

describe('attempts while a guest cannot be reached', () => {
  it('are made every two seconds until one succeeds, and told', async () => {
    const { ctx, notices, sleeps } = world()
    const outcomes = [new BuildError('IB_CONNECT_REFUSED', 'refused'), undefined, 'done']

    const result = await whileUnreachable(attempts, ctx, async () => {
      const outcome = outcomes.shift()
      if (outcome instanceof Error) throw outcome
      return outcome
    })

    expect(result).toBe('done')
    expect(sleeps).toEqual([2000, 2000])
    expect(notices).toEqual([
      'Could not start a.sh: refused; trying again for up to 10.0 s',
      'Could not start a.sh: the connection was lost; trying again for up to 8.0 s'
    ])
  })

  it('end with the last error when the time is over', async () => {
    const { ctx, sleeps } = world()
    const attempt = async (): Promise<never> => {
      throw new BuildError('IB_CONNECT_TIMEOUT', 'no answer', { hint: 'look at the console' })
    }

    await expect(whileUnreachable(attempts, ctx, attempt)).rejects.toMatchObject({
      code: 'IB_CONNECT_TIMEOUT',
      message: 'could not start a.sh: no answer',
      hint: 'look at the console; tried for 10.0 s; `start_retry_timeout` sets how long'
    })
    expect(sleeps).toHaveLength(5)
  })

  it.each([
    'IB_DISCONNECTED',
    'IB_TRANSFER_FAILED',
    'IB_CONNECT_REFUSED',
    'IB_CONNECT_UNREACHABLE',
    'IB_CONNECT_TIMEOUT',
    'IB_CONNECT_AUTH',
    'IB_CONNECT_PROTOCOL'
  ] as const)('are repeated after %s, which may pass by itself', async code => {
    const { ctx } = world()
    const failures = [new BuildError(code, 'no')]

    const result = await whileUnreachable(attempts, ctx, async () => {
      const failure = failures.pop()
      if (failure !== undefined) throw failure
      return 'done'
    })

    expect(result).toBe('done')
  })

  it.each([new BuildError('IB_FILE_MISSING', 'gone'), new DOMException('stop', 'AbortError')])(
    'are not repeated after %s',
    async error => {
      const { ctx, sleeps } = world()
      const attempt = async (): Promise<never> => {
        throw error
      }

      await expect(whileUnreachable(attempts, ctx, attempt)).rejects.toBe(error)
      expect(sleeps).toEqual([])
    }
  )
})
