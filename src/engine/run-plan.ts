import type { Plan, PlannedBuild } from '../contracts/plan.js'
import { runBuild, type BuildResult } from './run-build.js'
import type { RunContext } from './run-context.js'

export interface RunResult {
  readonly builds: readonly BuildResult[]
  readonly outcome: 'ok' | 'failed' | 'cancelled'
  readonly ms: number
}

/**
 * Runs the builds of a plan side by side, at most `parallelBuilds` at a time; one that fails stops no other.
 * @param runOne what to do for each build: all of it, unless only its tests are wanted
 */
export async function runPlan(
  plan: Plan,
  run: RunContext,
  runOne: (planned: PlannedBuild, run: RunContext) => Promise<BuildResult> = runBuild
): Promise<RunResult> {
  const { clock } = run.host
  const startedAt = clock.monotonic()
  for (const secret of plan.secrets) run.redactor.add(secret)
  run.emitter.emit({ type: 'run.started', command: 'build', builds: plan.builds.map(({ name }) => name) })
  const builds = await runLimited(plan.builds, run, runOne)
  const outcome = outcomeOf(builds.map(build => build.outcome))
  const ms = clock.monotonic() - startedAt
  return { builds, outcome, ms }
}

function outcomeOf(outcomes: readonly BuildResult['outcome'][]): RunResult['outcome'] {
  if (outcomes.includes('failed')) return 'failed'
  return outcomes.includes('cancelled') ? 'cancelled' : 'ok'
}

/** As Go sorts texts. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

async function runLimited(
  planned: readonly PlannedBuild[],
  run: RunContext,
  runOne: typeof runBuild
): Promise<readonly BuildResult[]> {
  const { parallelBuilds } = run.settings
  const workers = parallelBuilds > 0 ? Math.min(parallelBuilds, planned.length) : planned.length
  // Templates number their builders to say which comes first: like Packer by name, whatever the order in the file.
  const waiting = [...planned.entries()].sort(([, a], [, b]) => byBytes(a.name, b.name))
  const results = new Map<number, BuildResult>()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, build] = next
      results.set(index, await runOne(build, run))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
