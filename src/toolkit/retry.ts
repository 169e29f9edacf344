import type { Clock, Random } from '../contracts/host.js'

export interface RetryPolicy {
  /** How often the body is tried in all; at least 1. */
  readonly attempts: number
  /** The longest pause after the first failure; it doubles with each further one. Default 1000. */
  readonly firstDelayMs?: number
  /** Where doubling ends. Default 30 000. */
  readonly longestDelayMs?: number
  readonly host: { readonly clock: Clock; readonly random: Random }
  readonly signal: AbortSignal
  /** False for a failure that a further attempt would meet again. */
  readonly isTransient: (error: unknown) => boolean
  /** Told before each pause. */
  readonly onRetry?: (failure: RetriedFailure) => void
}
export interface RetriedFailure {
  readonly error: unknown
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number
  readonly delayMs: number
}

/**
 * Runs `body` until it succeeds, fails for good, or has had its attempts; the last error is thrown as it is.
 * The pauses are random between half and all of the doubling delay, so that parallel builds do not keep step.
 */
export async function retry<T>(policy: RetryPolicy, body: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await body(attempt)
    } catch (error) {
      if (attempt >= policy.attempts || policy.signal.aborted || !policy.isTransient(error)) throw error
      const delayMs = pause(policy, attempt)
      policy.onRetry?.({ error, attempt, delayMs })
      await policy.host.clock.sleep(delayMs, policy.signal)
    }
  }
}

function pause({ firstDelayMs = 1000, longestDelayMs = 30_000, host }: RetryPolicy, attempt: number): number {
  const longest = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs)
  return host.random.integer(Math.ceil(longest / 2), Math.ceil(longest))
}
