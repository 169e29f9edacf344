import type { Clock } from '../contracts/host.js'
import { formatDuration } from '../core/duration.js'
import { BuildError } from '../core/errors.js'
import { rejectOnAbort } from './abort.js'

export interface Deadline {
  /** Completes the sentence "timed out after 5 min 00 s waiting for …". */
  readonly what: string
  /** 0: there is no deadline. */
  readonly timeoutMs: number
  readonly clock: Clock
  readonly signal: AbortSignal
  /** What the user can do when the time was not enough. */
  readonly hint?: string | undefined
}

/**
 * Runs `body` until the deadline, at which its signal aborts and this rejects with IB_TIMEOUT even when the
 * body takes no notice. Rejects with the caller's own reason when `signal` aborts first.
 */
export async function withDeadline<T>(
  { what, timeoutMs, clock, signal, hint }: Deadline,
  body: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  signal.throwIfAborted()
  if (timeoutMs <= 0) return await body(signal)
  const done = new AbortController()
  const expiry = new AbortController()
  const timedOut = new BuildError(
    'IB_TIMEOUT',
    `timed out after ${formatDuration(timeoutMs)} waiting for ${what}`,
    { hint }
  )
  clock.sleep(timeoutMs, AbortSignal.any([signal, done.signal])).then(
    () => expiry.abort(timedOut),
    () => undefined
  )
  const within = AbortSignal.any([signal, expiry.signal])
  try {
    return await Promise.race([body(within), rejectOnAbort(within)])
  } catch (error) {
    // Whatever the body made of its aborted signal, the deadline is the reason.
    throw expiry.signal.aborted && !signal.aborted ? timedOut : error
  } finally {
    done.abort()
  }
}
