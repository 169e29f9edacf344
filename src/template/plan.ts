import type { Host } from '../contracts/host.js'
import type { Plan, PlannedBuild } from '../contracts/plan.js'
import type { Catalog, Registry } from '../contracts/registry.js'
import type { ReadStore } from '../contracts/store.js'
import { sortProblems, type Problem, type Report } from '../core/problem.js'
import { ProblemList, untilFullAsync } from '../core/problem-list.js'
import { suggest } from '../core/suggest.js'
import { createInterpolator, type InterpolatorFacts } from './create-interpolator.js'
import { createLook, type Look } from './look.js'
import { planBuilder } from './plan-builder.js'
import type { BuildPlanContext } from './plan-context.js'
import { createChainPlanner } from './plan-post-processor.js'
import { createProvisionerPlanner } from './plan-provisioner.js'
import { createSmokeTestPlanner } from './plan-smoke-test.js'
import { isSelected, type Selection } from './select.js'
import type { Block, Template } from './template.js'
import { checkMinimumVersion } from './minimum-version.js'
import { traceOrigins } from './origins.js'
import { resolveAll } from './resolve-all.js'
import { checkSelections } from './check-selections.js'
import { collectVariables, type GivenVariables } from './variables.js'

export interface PlanInput {
  readonly template: Template
  /** Smoke tests from outside the template, after its own. */
  readonly smokeTests: readonly Block[]
  readonly variables: GivenVariables
  /** By rendered names, and for `except` by names of post-processors. */
  readonly selection: Selection
  readonly registry: Registry
  readonly host: Host
  /** What exists already will be replaced. */
  readonly force: boolean
  /** Whether a build follows at once, on this machine. */
  readonly isBuilding: boolean
  readonly signal: AbortSignal
  /** Absent: no store of secrets can be reached. */
  readonly readStore?: ReadStore | undefined
  /** What `timestamp`, `pwd` and `packer_version` give. */
  readonly facts: Pick<InterpolatorFacts, 'startedAt' | 'directory' | 'version'>
}

export interface Planned {
  /** Absent when there was an error. */
  readonly plan: Plan | undefined
  /** Values that must not be shown, also when there is no plan. */
  readonly secrets: readonly string[]
  /** In the order of the files' text, each once. */
  readonly problems: readonly Problem[]
}

/** Turns a template into the complete plan of a run, or into everything that is wrong with it. */
export async function planTemplate(input: PlanInput): Promise<Planned> {
  const list = new ProblemList()
  const secrets = new Set<string>()
  const builds = await untilFullAsync(() => planAll(input, list.add, secrets), [])
  const hasErrors = list.problems.some(({ severity }) => severity === 'error')
  return {
    plan: hasErrors ? undefined : { builds, secrets: [...secrets] },
    secrets: [...secrets],
    problems: sortProblems(list.problems)
  }
}

/** @param secrets gets them as they are found: they count also when there is no plan in the end */
async function planAll(
  input: PlanInput,
  add: Report,
  secrets: Set<string>
): Promise<readonly PlannedBuild[]> {
  const facts: InterpolatorFacts = {
    ...input.facts,
    host: input.host,
    templateDirectory: input.template.directory,
    variables: new Map(),
    valueless: new Set()
  }
  const texts = collectVariables(input.template, input.variables, add)
  const { template, explain } = traceOrigins(input.template, texts)
  const report: Report = problem => add(explain(problem))
  const resolved = await resolveAll(input, texts, facts, report)
  for (const secret of resolved.secrets) secrets.add(secret)
  checkSelections(template, report)
  checkMinimumVersion(template, input.facts.version, report)
  if (template.isBuilderless) reportNoBuilders(template, report)
  preload(input)
  return await planBuilds({
    input: { ...input, template },
    report,
    facts: { ...facts, variables: resolved.variables, valueless: resolved.valueless },
    addSecret: secret => {
      if (!template.literals.has(secret)) secrets.add(secret)
    },
    allNames: template.builders.map(({ rawName }) => rawName),
    look: createLook(),
    planProvisioner: createProvisionerPlanner(),
    planChain: createChainPlanner(input.selection.except),
    planSmokeTest: createSmokeTestPlanner()
  })
}

/** Starts to load all plugins at once; one that cannot be loaded is noticed where it is used. */
function preload({ template, smokeTests, registry }: PlanInput): void {
  const load = (catalog: Catalog<unknown>, blocks: readonly Block[]): void => {
    for (const { type } of blocks) {
      if (Object.hasOwn(catalog, type)) catalog[type]?.().catch(() => undefined)
    }
  }
  load(registry.builders, template.builders)
  load(registry.provisioners, template.provisioners)
  load(registry.postProcessors, template.chains.flat())
  load(registry.smokeTests, [...template.smokeTests, ...smokeTests])
}

interface RunPlanContext {
  readonly input: PlanInput
  readonly report: Report
  readonly facts: InterpolatorFacts
  readonly addSecret: (secret: string) => void
  /** Raw names of all builders. */
  readonly allNames: readonly string[]
  /** What is found out once for all builds is kept in these. */
  readonly look: Look
  readonly planProvisioner: ReturnType<typeof createProvisionerPlanner>
  readonly planChain: ReturnType<typeof createChainPlanner>
  readonly planSmokeTest: ReturnType<typeof createSmokeTestPlanner>
}

async function planBuilds(context: RunPlanContext): Promise<readonly PlannedBuild[]> {
  const { template, selection } = context.input
  const builds: PlannedBuild[] = []
  const names: string[] = []
  for (const block of template.builders) {
    const name = renderName(block, context)
    names.push(name)
    if (!isSelected(name, selection)) continue
    const build = await planBuild(block, name, context)
    if (build !== undefined) builds.push(build)
  }
  checkUserSelection(names, context)
  return builds
}

/** `-only` and `-except` that match nothing are mistakes; an `except` may also name a post-processor. */
function checkUserSelection(names: readonly string[], { input, report }: RunPlanContext): void {
  const { template, selection } = input
  const postProcessors = template.chains.flat().map(({ rawName }) => rawName)
  const check = (option: string, given: readonly string[], known: readonly string[]): void => {
    for (const name of given) {
      if (known.includes(name)) continue
      const near = suggest(name, known)
      report({
        code: 'IB_USAGE',
        severity: 'error',
        message: `\`${option}\`: there is no build named \`${name}\``,
        hint: near === undefined ? `the builds are: ${names.join(', ')}` : `did you mean \`${near}\`?`
      })
    }
  }
  check('only', selection.only, names)
  check('except', selection.except, [...names, ...postProcessors])
}

function renderName(block: Block, { facts, look, report }: RunPlanContext): string {
  const interpolator = createInterpolator(facts, look)
  const node = { kind: 'string', value: block.rawName, place: block.place } as const
  return interpolator.render(node, undefined, report) ?? block.rawName
}

async function planBuild(block: Block, name: string, run: RunPlanContext): Promise<PlannedBuild | undefined> {
  const { input, report, facts } = run
  const { template, registry, host } = input
  const isKnown = Object.hasOwn(registry.builders, block.type)
  const builder = isKnown ? await registry.builders[block.type]?.() : undefined
  const build = { name, type: block.type, factNames: builder?.factNames ?? [] }
  const interpolator = createInterpolator({ ...facts, build }, run.look)
  const ctx: BuildPlanContext = {
    registry,
    interpolator,
    surroundings: {
      host,
      directory: facts.directory,
      force: input.force,
      severityHere: input.isBuilding ? 'error' : 'warning',
      buildName: name,
      signal: input.signal
    },
    rawName: block.rawName,
    allNames: run.allNames,
    report,
    addSecret: run.addSecret
  }
  const machine = await planBuilder(block, ctx)
  const provisioners = await planEach(template.provisioners, entry => run.planProvisioner(entry, ctx))
  const [errorCleanup] = await planEach(
    template.errorCleanup === undefined ? [] : [template.errorCleanup],
    entry => run.planProvisioner(entry, ctx)
  )
  const chains = await planEach(template.chains, chain => run.planChain(chain, ctx))
  const tests = [...template.smokeTests, ...input.smokeTests]
  const smokeTests = await planEach(tests, test => run.planSmokeTest(test, ctx, builder))
  if (machine === undefined) return undefined
  return {
    ...machine,
    name,
    provisioners,
    errorCleanup,
    chains: chains.filter(chain => chain.length > 0),
    smokeTests,
    render: (text, data, known) => interpolator.renderLate(text, data, known)
  }
}

async function planEach<T, R>(
  items: readonly T[],
  plan: (item: T) => Promise<R | undefined>
): Promise<readonly R[]> {
  const planned: R[] = []
  for (const item of items) {
    const result = await plan(item)
    if (result !== undefined) planned.push(result)
  }
  return planned
}

function reportNoBuilders({ place }: Template, report: Report): void {
  report({
    code: 'IB_TEMPLATE_INVALID',
    severity: 'error',
    message: 'the template has no builders, so there is nothing to build',
    hint: 'add at least one object to `builders`',
    place
  })
}
