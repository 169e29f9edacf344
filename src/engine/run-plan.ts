import type { Plan, PlannedBuild } from '../contracts/plan.js'
import { runBuild, type BuildResult } from './run-build.js'
import type { RunContext } from './run-context.js'

export interface RunResult {
  readonly builds: readonly BuildResult[]
  readonly outcome: 'ok' | 'failed' | 'cancelled'
  readonly ms: number
}

/** What of the builds of a plan is run. */
export interface RunPart {
  /** As the user calls it. */
  readonly command: string
  readonly runOne: (planned: PlannedBuild, run: RunContext) => Promise<BuildResult>
}

const wholeBuild: RunPart = { command: 'build', runOne: runBuild }

/**
 * Runs the builds of a plan side by side, at most `parallelBuilds` at a time; one that fails stops no other.
 * @param part what is done for each build: all of it, unless only its tests are wanted; and the command that it is for
 */
export async function runPlan(
  plan: Plan,
  run: RunContext,
  { command, runOne }: RunPart = wholeBuild
): Promise<RunResult> {
  const { clock } = run.host
  const startedAt = clock.monotonic()
  for (const secret of plan.secrets) run.redactor.add(secret)
  run.emitter.emit({ type: 'run.started', command, builds: plan.builds.map(({ name }) => name) })
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
  runOne: RunPart['runOne']
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
