import { failureOf, isAbort, type Failure } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { runPlan, type RunResult } from '../engine/run-plan.js'
import type { BuildChoice } from './invocation.js'
import { checkTemplate } from './plan.js'
import type { Program } from './program.js'
import { publish } from './publish.js'
import { withRun } from './with-run.js'

export interface BuildOutcome {
  readonly problems: readonly Problem[]
  /** Absent when the template had errors and nothing was begun. */
  readonly result: RunResult | undefined
  /** Why the results of builds that succeeded could not be published. */
  readonly publishFailure?: Failure | undefined
}

/** Validates everything, then builds, tests and publishes. */
export async function build(choice: BuildChoice, program: Program): Promise<BuildOutcome> {
  const { plan, problems } = await checkTemplate(choice, program, { force: choice.force, isBuilding: true })
  if (plan === undefined) return { problems, result: undefined }
  const { force, onError, timeoutMs, isDebugging = false } = choice
  if (plan.builds.length === 0) tellNothingToDo(program)
  const parallelBuilds = isDebugging ? 1 : choice.parallelBuilds
  const options = { command: 'build', force, onError, parallelBuilds, timeoutMs, isDebugging }
  if (isDebugging) tellDebugging(program)
  const outcome = await withRun(options, program, async run => {
    const result = await runPlan(plan, run)
    if (result.outcome !== 'ok') return { problems, result }
    const publishFailure = await tryPublish(choice, result, { ...program, signal: run.signal })
    return { problems, result, publishFailure }
  })
  const isOk = outcome.result.outcome === 'ok' && outcome.publishFailure === undefined
  program.emitter.emit({ type: 'run.finished', ok: isOk, ms: outcome.result.ms })
  return outcome
}

function tellDebugging({ emitter, host }: Program): void {
  const pauses = host.keyboard === undefined ? ' It does not pause: nobody can press Enter here.' : ''
  const text = `Debug mode enabled. Builds will not be parallelized.${pauses}`
  emitter.emit({ type: 'notice', level: 'info', text })
}

/** Whoever leaves out every build meant it, as Packer sees it; saying nothing at all would look like a fault. */
function tellNothingToDo({ emitter }: Program): void {
  const text = 'Nothing is built: `-only` and `-except` leave out every build of the template'
  emitter.emit({ type: 'notice', level: 'warning', text })
}

/** The images are made and tested: that publishing failed must not lose what is known of them. */
async function tryPublish(
  { publish: choices }: BuildChoice,
  { builds }: RunResult,
  program: Program
): Promise<Failure | undefined> {
  try {
    await publish(choices, builds, program)
    return undefined
  } catch (error) {
    if (isAbort(error)) throw error
    return failureOf(error)
  }
}
