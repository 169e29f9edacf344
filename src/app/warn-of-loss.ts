import { failureOf, type BuildError } from '../core/errors.js'
import type { Program } from './program.js'

/** Warns as soon as an output of the run fails, which does not stop the run. */
export function warnOfLoss(failed: Promise<BuildError>, { emitter }: Program): void {
  void failed.then(error => {
    const failure = failureOf(error)
    const message = `${failure.message}; what happens from here on is missing there`
    emitter.emit({ type: 'problem', problem: { ...failure, severity: 'warning', message } })
  })
}
