import { withDeadline, type Deadline } from './deadline.js'

export interface WaitOptions extends Deadline {
  /** Pause between two probes. */
  readonly everyMs: number
}

/**
 * Asks `probe` again and again until it gives something, and gives that. IB_TIMEOUT with the sentence of `what`
 * at the deadline; an error of the probe ends the wait.
 */
export async function waitFor<T>(
  { everyMs, ...deadline }: WaitOptions,
  probe: (signal: AbortSignal) => Promise<T | undefined>
): Promise<T> {
  return await withDeadline(deadline, async signal => {
    for (;;) {
      const found = await probe(signal)
      if (found !== undefined) return found
      await deadline.clock.sleep(everyMs, signal)
    }
  })
}
