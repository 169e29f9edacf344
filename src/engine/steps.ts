import { AsyncLocalStorage } from 'node:async_hooks'
import type { StepContext } from '../contracts/plugin.js'
import type { Clock } from '../contracts/host.js'
import type { Attendant } from './attendant.js'
import type { Emitter } from './emitter.js'

export interface Steps {
  readonly step: StepContext['step']
  /** The step in which the caller runs, however deep in awaited calls. */
  readonly current: () => number | undefined
}

/** Numbers of the steps of a run, so that events of parallel builds can be told apart. */
export interface StepCounter {
  next(): number
}

export function createStepCounter(): StepCounter {
  let last = 0
  return { next: () => ++last }
}

/**
 * In which step of whose steps the caller runs. One for all, since Node carries every storage that was ever used through
 * every promise: one for each build makes a process slower with each.
 */
const place = new AsyncLocalStorage<{ readonly of: object; readonly id: number }>()

/** Steps of one build: each is announced, timed, and refused once the build is cancelled. */
export function createSteps(
  build: string,
  emitter: Emitter,
  clock: Clock,
  counter: StepCounter,
  signal: AbortSignal,
  attendant?: Pick<Attendant, 'afterStep' | 'afterFailure'>
): Steps {
  const own = {}
  const current = (): number | undefined => {
    const at = place.getStore()
    return at?.of === own ? at.id : undefined
  }
  const step: Steps['step'] = async (title, body) => {
    signal.throwIfAborted()
    const id = counter.next()
    const at = { build, step: id }
    const startedAt = clock.monotonic()
    emitter.emit({ type: 'step.started', title, parent: current() }, at)
    const finish = (ok: boolean): void =>
      emitter.emit({ type: 'step.finished', title, ms: clock.monotonic() - startedAt, ok }, at)
    const isOutermost = current() === undefined
    const value = await attempts(
      title,
      () => place.run({ of: own, id }, body),
      isOutermost ? attendant : undefined
    ).catch((error: unknown) => {
      finish(false)
      throw error
    })
    finish(true)
    if (isOutermost) await attendant?.afterStep(title)
    return value
  }
  return { step, current }
}

/** As often as the attendant wants; once where there is none. */
async function attempts<T>(
  title: string,
  body: () => Promise<T>,
  attendant: Pick<Attendant, 'afterFailure'> | undefined
): Promise<T> {
  for (;;) {
    try {
      return await body()
    } catch (error) {
      if ((await attendant?.afterFailure(title, error)) !== 'retry') throw error
    }
  }
}
