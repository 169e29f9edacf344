import type { Clock } from '../contracts/host.js'
import { formatDuration } from '../core/duration.js'
import type { Emit } from '../core/events.js'

const everyMs = 60_000

export interface Reminder {
  /** Completes the sentence "still waiting for …". */
  readonly what: string
  readonly timeoutMs: number
  readonly clock: Clock
  readonly emit: Emit
  /** What is known at the moment, for the end of the line. */
  readonly details?: () => string | undefined
}

/** Says every minute that a wait goes on, and how long it may last, as long as the body runs. */
export async function withReminders<T>(
  { what, timeoutMs, clock, emit, details = () => undefined }: Reminder,
  body: () => Promise<T>
): Promise<T> {
  const ended = new AbortController()
  const started = clock.monotonic()
  const remind = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(everyMs, ended.signal)
      if (clock.monotonic() - started >= timeoutMs) return
      const soFar = `${formatDuration(clock.monotonic() - started)} of ${formatDuration(timeoutMs)}`
      const detail = details()
      const text = `still waiting for ${what}, ${soFar}${detail === undefined ? '' : `: ${detail}`}`
      emit({ type: 'notice', level: 'info', text })
    }
  }
  remind().catch(() => undefined)
  try {
    return await body()
  } finally {
    ended.abort()
  }
}
