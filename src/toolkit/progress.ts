import type { Clock } from '../contracts/host.js'
import type { Emit } from '../core/events.js'

export interface ProgressMeter {
  /** So many bytes are done in all. */
  update(doneBytes: number): void
  /** Shows the last figure even when the one before was just shown. */
  end(): void
}

/** Pause between two progress events, so that a fast transfer does not flood the log. */
const everyMs = 500

/** Progress events for bytes, at most two a second. */
export function progressMeter(
  { emit, clock }: { readonly emit: Emit; readonly clock: Clock },
  label: string,
  totalBytes: number | undefined
): ProgressMeter {
  let done = 0
  let shown = -1
  let shownAt = clock.monotonic()
  const show = (): void => {
    if (shown === done) return
    shown = done
    shownAt = clock.monotonic()
    emit({ type: 'progress', label, done, total: totalBytes, unit: 'bytes' })
  }
  return {
    update: doneBytes => {
      done = doneBytes
      if (clock.monotonic() - shownAt >= everyMs) show()
    },
    end: show
  }
}
