import type { Problem } from '../core/problem.js'
import { withDeadline } from '../engine/deadline.js'
import { formatDuration } from '../core/duration.js'
import type { RunContext } from '../engine/run-context.js'
import { runPlan, type RunResult } from '../engine/run-plan.js'
import { createStepCounter } from '../engine/steps.js'
import { openJournal } from '../host/journal-file.js'
import type { Plan } from '../contracts/plan.js'
import type { BuildChoice } from './invocation.js'
import { checkTemplate } from './plan.js'
import type { Program } from './program.js'
import { publish } from './publish.js'

export interface BuildOutcome {
  readonly problems: readonly Problem[]
  /** Absent when the template had errors and nothing was begun. */
  readonly result: RunResult | undefined
}

/** Validates everything, then builds, tests and publishes. */
export async function build(choice: BuildChoice, program: Program): Promise<BuildOutcome> {
  const { plan, problems } = await checkTemplate(choice, program)
  if (plan === undefined) return { problems, result: undefined }
  const { host, runId, directories } = program
  const journal = await openJournal(host, directories.state, { runId, command: 'build' })
  try {
    const message = `the run did not end within its timeout of ${formatDuration(choice.timeoutMs)}`
    const result = await withDeadline(host.clock, { ms: choice.timeoutMs, message }, program.signal, signal =>
      buildAndPublish(plan, choice, { ...program, signal }, journal)
    )
    return { problems, result }
  } finally {
    await journal.close()
  }
}

async function buildAndPublish(
  plan: Plan,
  choice: BuildChoice,
  program: Program,
  journal: RunContext['journal']
): Promise<RunResult> {
  const { host, registry, emitter, redactor, signal, runId, directories } = program
  const result = await runPlan(plan, {
    host,
    registry,
    journal,
    emitter,
    redactor,
    signal,
    steps: createStepCounter(),
    settings: {
      runId,
      force: choice.force,
      onError: choice.onError,
      parallelBuilds: choice.parallelBuilds,
      directory: directories.working,
      cacheDirectory: directories.cache,
      evidenceDirectory: directories.evidence,
      temporaryDirectory: directories.temporary
    }
  })
  if (result.outcome === 'ok') await publish(choice.publish, result.builds, program)
  emitter.emit({ type: 'run.finished', ok: result.outcome === 'ok', ms: result.ms })
  return result
}
