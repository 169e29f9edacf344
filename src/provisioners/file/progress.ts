import type { TransferOptions } from '../../contracts/communicator.js'
import type { StepContext } from '../../contracts/plugin.js'

const everyMs = 500

/** Shows the progress of one transfer, a few times a second at most, and its end. */
export function showProgress(
  label: string,
  { emit, host }: Pick<StepContext, 'emit' | 'host'>
): Required<Pick<TransferOptions, 'onProgress'>> {
  let shownAt = -Infinity
  return {
    onProgress: (done, total) => {
      const now = host.clock.monotonic()
      if (now - shownAt < everyMs && done !== total) return
      shownAt = now
      emit({ type: 'progress', label, done, total, unit: 'bytes' })
    }
  }
}
