import type { Builder } from '../../contracts/builder.js'
import type { PlannedBuild } from '../../contracts/plan.js'
import type { Report } from '../../core/problem.js'
import { createInterpolator, type InterpolatorFacts } from '../interpolation/create-interpolator.js'
import type { Look } from '../interpolation/look.js'
import type { PlanInput } from './plan.js'
import type { createMachinePlanner, PlannedMachine } from './plan-builder.js'
import type { BuildPlanContext } from './plan-context.js'
import type { createChainPlanner } from './plan-post-processor.js'
import type { createProvisionerPlanner } from './plan-provisioner.js'
import type { createSmokeTestPlanner } from './plan-smoke-test.js'
import type { Block } from '../template.js'

/** What planning has at hand for all builds of a run. */
export interface RunPlanContext {
  readonly input: PlanInput
  readonly report: Report
  readonly facts: InterpolatorFacts
  readonly addSecret: (secret: string) => void
  /** Raw names of all builders. */
  readonly allNames: readonly string[]
  /** What is found out once for all builds is kept in these. */
  readonly look: Look
  readonly planMachine: ReturnType<typeof createMachinePlanner>
  readonly planProvisioner: ReturnType<typeof createProvisionerPlanner>
  readonly planChain: ReturnType<typeof createChainPlanner>
  readonly planSmokeTest: ReturnType<typeof createSmokeTestPlanner>
}

/** A build whose machine is planned, but not yet what is done with it. */
export interface BegunBuild {
  readonly name: string
  readonly builder: Builder | undefined
  /** Absent after an error, which has been reported. */
  readonly machine: PlannedMachine | undefined
  readonly ctx: BuildPlanContext
}

/** Plans the machine of a build. */
export async function beginBuild(block: Block, name: string, run: RunPlanContext): Promise<BegunBuild> {
  const { input, facts } = run
  const { builders } = input.registry
  const builder = Object.hasOwn(builders, block.type) ? await builders[block.type]?.() : undefined
  const build = { name, type: block.type, factNames: builder?.factNames ?? [] }
  const ctx: BuildPlanContext = {
    registry: input.registry,
    interpolator: createInterpolator({ ...facts, build }, run.look),
    surroundings: {
      host: input.host,
      directory: facts.directory,
      force: input.force,
      severityHere: input.isBuilding ? 'error' : 'warning',
      buildName: name,
      signal: input.signal
    },
    rawName: block.rawName,
    allNames: run.allNames,
    report: run.report,
    addSecret: run.addSecret
  }
  return { name, builder, machine: await run.planMachine(block, ctx), ctx }
}

/** Plans all that is done with the machine; none when it has errors, which have been reported. */
export async function finishBuild(
  { name, builder, machine, ctx }: BegunBuild,
  run: RunPlanContext
): Promise<readonly PlannedBuild[]> {
  const { template, smokeTests: further } = run.input
  const cleanup = template.errorCleanup === undefined ? [] : [template.errorCleanup]
  const tests = [...template.smokeTests, ...further]
  const provisioners = await planEach(template.provisioners, block => run.planProvisioner(block, ctx))
  const [errorCleanup] = await planEach(cleanup, block => run.planProvisioner(block, ctx))
  const chains = await planEach(template.chains, chain => run.planChain(chain, ctx))
  const smokeTests = await planEach(tests, block => run.planSmokeTest(block, ctx, builder))
  if (machine === undefined) return []
  const build: PlannedBuild = {
    ...machine,
    name,
    provisioners,
    errorCleanup,
    chains: chains.filter(chain => chain.length > 0),
    smokeTests,
    render: (text, data, known) => ctx.interpolator.renderLate(text, data, known)
  }
  return [build]
}

/** Those that could be planned, in their order; checks that wait for files wait together. */
async function planEach<T, R>(
  items: readonly T[],
  plan: (item: T) => Promise<R | undefined>
): Promise<readonly R[]> {
  const planned = await Promise.all(items.map(plan))
  return planned.filter(result => result !== undefined)
}
