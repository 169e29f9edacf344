import { BuildError } from '../core/errors.js'
import type { Clock } from '../contracts/host.js'

/**
 * Runs a body under a deadline: its signal aborts when time is up or when the outer signal does.
 * IB_TIMEOUT with the given sentence when the deadline was the reason. 0 ms: no deadline.
 */
export async function withDeadline<T>(
  clock: Clock,
  limit: { readonly ms: number; readonly message: string; readonly hint?: string },
  signal: AbortSignal,
  body: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  if (limit.ms <= 0) return await body(signal)
  const late = new BuildError('IB_TIMEOUT', limit.message, { hint: limit.hint })
  const timer = new AbortController()
  const ended = new AbortController()
  const alarm = clock.sleep(limit.ms, ended.signal).then(
    () => timer.abort(late),
    () => undefined // the body ended first
  )
  try {
    return await body(AbortSignal.any([signal, timer.signal]))
  } catch (error) {
    throw timer.signal.aborted && !signal.aborted ? late : error
  } finally {
    ended.abort()
    await alarm
  }
}
