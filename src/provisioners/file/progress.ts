import type { TransferOptions } from '../../contracts/communicator.js'
import type { StepContext } from '../../contracts/plugin.js'

const everyMs = 500

/** Shows the progress of one transfer, a few times a second at most, and its end once. */
export function showProgress(
  label: string,
  { emit, host }: Pick<StepContext, 'emit' | 'host'>
): Required<Pick<TransferOptions, 'onProgress'>> {
  let shownAt = -Infinity
  let isOver = false
  return {
    onProgress: (done, total) => {
      const now = host.clock.monotonic()
      // What carries the files goes on for a little after the last byte of theirs.
      if (isOver || (now - shownAt < everyMs && done !== total)) return
      isOver = done === total
      shownAt = now
      emit({ type: 'progress', label, done, total, unit: 'bytes' })
    }
  }
}
