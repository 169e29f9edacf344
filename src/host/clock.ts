import type { Clock } from '../contracts/host.js'
import { abortReason, onAbort } from './abort.js'

/** The longest delay a Node timer takes: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimerMs = 2 ** 31 - 1

/** The system's clock. */
export function createClock(): Clock {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      for (let left = ms; left > longestTimerMs; left -= longestTimerMs) {
        await timer(longestTimerMs, signal)
      }
      await timer(ms % longestTimerMs, signal)
    }
  }
}

function timer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortReason(signal))
      return
    }
    const timeout = setTimeout(() => {
      forget()
      resolve()
    }, ms)
    const forget = onAbort(signal, () => {
      clearTimeout(timeout)
      reject(abortReason(signal))
    })
  })
}
