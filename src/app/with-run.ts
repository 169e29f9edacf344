import type { Clock } from '../contracts/host.js'
import { formatDuration } from '../core/duration.js'
import { BuildError } from '../core/errors.js'
import type { OnError, RunContext } from '../engine/run-context.js'
import { OutputClaims } from '../engine/output-claims.js'
import { createStepCounter } from '../engine/steps.js'
import { openJournal } from '../host/journal-file.js'
import { dropEmptyEvidence, dropOldEvidence } from './evidence.js'
import type { Program } from './program.js'

export interface RunOptions {
  readonly command: string
  readonly force: boolean
  readonly onError: OnError
  readonly isDebugging?: boolean | undefined
  readonly parallelBuilds: number
  readonly timeoutMs: number
}

/** Runs a body with a journal of its own and under the run's deadline. */
export async function withRun<T>(
  options: RunOptions,
  program: Program,
  body: (run: RunContext) => Promise<T>
): Promise<T> {
  const { host, registry, emitter, redactor, runId, directories } = program
  const { command, timeoutMs, ...choices } = options
  const journal = await openJournal(host, directories.state, { runId, command })
  const ended = new AbortController()
  const signal = AbortSignal.any([program.signal, deadline(timeoutMs, host.clock, ended.signal)])
  try {
    await dropOldEvidence(program)
    return await body({
      host,
      registry,
      journal,
      emitter,
      redactor,
      signal,
      steps: createStepCounter(),
      outputs: new OutputClaims(),
      settings: {
        ...choices,
        runId,
        directory: directories.working,
        cacheDirectory: directories.cache,
        evidenceDirectory: directories.evidence,
        temporaryDirectory: directories.temporary
      }
    })
  } finally {
    ended.abort()
    await journal.close()
    await dropEmptyEvidence(program)
  }
}

/** Aborts when the time is up. The body is not left at once: what it has created has to be cleaned up first. */
function deadline(timeoutMs: number, clock: Clock, ended: AbortSignal): AbortSignal {
  const expiry = new AbortController()
  if (timeoutMs <= 0) return expiry.signal
  const late = new BuildError(
    'IB_TIMEOUT',
    `the run did not end within its timeout of ${formatDuration(timeoutMs)}`
  )
  clock.sleep(timeoutMs, ended).then(
    () => expiry.abort(late),
    () => undefined // the run ended first
  )
  return expiry.signal
}
