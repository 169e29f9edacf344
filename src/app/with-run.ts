import { formatDuration } from '../core/duration.js'
import { withDeadline } from '../engine/deadline.js'
import type { OnError, RunContext } from '../engine/run-context.js'
import { createStepCounter } from '../engine/steps.js'
import { openJournal } from '../host/journal-file.js'
import type { Program } from './program.js'

export interface RunOptions {
  readonly command: string
  readonly force: boolean
  readonly onError: OnError
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
  const message = `the run did not end within its timeout of ${formatDuration(timeoutMs)}`
  try {
    return await withDeadline(host.clock, { ms: timeoutMs, message }, program.signal, signal =>
      body({
        host,
        registry,
        journal,
        emitter,
        redactor,
        signal,
        steps: createStepCounter(),
        settings: {
          ...choices,
          runId,
          directory: directories.working,
          cacheDirectory: directories.cache,
          evidenceDirectory: directories.evidence,
          temporaryDirectory: directories.temporary
        }
      })
    )
  } finally {
    await journal.close()
  }
}
