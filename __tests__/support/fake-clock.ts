import type { Clock } from '../../src/contracts/host.js'

export interface FakeClock extends Clock {
  /** Moves the time on by hand and wakes who is due, in order. */
  advance(ms: number): Promise<void>
  /** How long each sleep that was begun was to take, in milliseconds. */
  readonly sleeps: readonly number[]
}

interface Sleeper {
  readonly dueMs: number
  readonly wake: () => void
}

/** Turns of the event loop that code gets to finish in-memory work before sleepers are woken early. */
const patienceTurns = 20

/**
 * A clock whose time passes only while everybody sleeps: then it jumps to the next one who is due, so that hours take
 * milliseconds and concurrent sleepers wake in the right order. With `manual`, only `advance` moves it.
 */
export function createFakeClock({ startAt = '2026-01-02T03:04:05.000Z', manual = false } = {}): FakeClock {
  const startMs = Date.parse(startAt)
  const sleeps: number[] = []
  let sleepers: readonly Sleeper[] = []
  let elapsedMs = 0
  let isJumping = false

  const wakeNext = (untilMs: number): boolean => {
    const [next] = sleepers.toSorted((a, b) => a.dueMs - b.dueMs)
    if (next === undefined || next.dueMs > untilMs) return false
    sleepers = sleepers.filter(sleeper => sleeper !== next)
    elapsedMs = Math.max(elapsedMs, next.dueMs)
    next.wake()
    return true
  }
  const jump = async (): Promise<void> => {
    if (isJumping || manual) return
    isJumping = true
    while (sleepers.length > 0) {
      await turns(patienceTurns)
      wakeNext(Infinity)
    }
    isJumping = false
  }
  return {
    sleeps,
    now: () => new Date(startMs + elapsedMs),
    monotonic: () => elapsedMs,
    sleep: (ms, signal) => {
      sleeps.push(ms)
      const slept = new Promise<void>((resolve, reject) => {
        if (signal.aborted) {
          reject(reasonOf(signal))
          return
        }
        const onAbort = (): void => {
          sleepers = sleepers.filter(sleeper => sleeper !== self)
          reject(reasonOf(signal))
        }
        const wake = (): void => {
          signal.removeEventListener('abort', onAbort)
          resolve()
        }
        const self = { dueMs: elapsedMs + Math.max(0, ms), wake }
        sleepers = [...sleepers, self]
        signal.addEventListener('abort', onAbort, { once: true })
      })
      void jump()
      return slept
    },
    advance: async ms => {
      const untilMs = elapsedMs + ms
      while (wakeNext(untilMs)) await turns(patienceTurns)
      elapsedMs = Math.max(elapsedMs, untilMs)
      await turns(patienceTurns)
    }
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason as Error
}
