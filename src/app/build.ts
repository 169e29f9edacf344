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
}

/** Validates everything, then builds, tests and publishes. */
export async function build(choice: BuildChoice, program: Program): Promise<BuildOutcome> {
  const { plan, problems } = await checkTemplate(choice, program)
  if (plan === undefined) return { problems, result: undefined }
  const { force, onError, parallelBuilds, timeoutMs } = choice
  const options = { command: 'build', force, onError, parallelBuilds, timeoutMs }
  const result = await withRun(options, program, async run => {
    const built = await runPlan(plan, run)
    if (built.outcome === 'ok')
      await publish(choice.publish, built.builds, { ...program, signal: run.signal })
    return built
  })
  program.emitter.emit({ type: 'run.finished', ok: result.outcome === 'ok', ms: result.ms })
  return { problems, result }
}
