import type { Host } from '../../contracts/host.js'
import type { Plan, PlannedBuild } from '../../contracts/plan.js'
import type { Catalog, Registry } from '../../contracts/registry.js'
import type { ReadStore } from '../../contracts/store.js'
import { sortProblems, type Problem, type Report } from '../../core/problem.js'
import { ProblemList, untilFullAsync } from '../../core/problem-list.js'
import { suggest } from '../../core/suggest.js'
import { createInterpolator, type InterpolatorFacts } from '../interpolation/create-interpolator.js'
import { createLook } from '../interpolation/look.js'
import { beginBuild, finishBuild, type RunPlanContext } from './plan-build.js'
import { createMachinePlanner } from './plan-builder.js'
import { createChainPlanner } from './plan-post-processor.js'
import { createProvisionerPlanner } from './plan-provisioner.js'
import { createSmokeTestPlanner } from './plan-smoke-test.js'
import { isSelected, type Selection } from './select.js'
import { sensitiveTexts } from '../variables/sensitive-texts.js'
import type { Block, Template } from '../template.js'
import { checkMinimumVersion } from './minimum-version.js'
import { traceOrigins } from '../variables/origins.js'
import { resolveAll } from '../variables/resolve-all.js'
import { checkSelections } from './check-selections.js'
import { collectVariables, type GivenVariables } from '../variables/variables.js'

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
  const builds = await untilFullAsync(() => planAll(input, list.add, secrets), undefined)
  if (builds === undefined)
    for (const secret of sensitiveTexts(input.template, input.variables)) secrets.add(secret)
  const hasErrors = list.problems.some(({ severity }) => severity === 'error')
  return {
    plan: builds === undefined || hasErrors ? undefined : { builds, secrets: [...secrets] },
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
    planMachine: createMachinePlanner(),
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

async function planBuilds(run: RunPlanContext): Promise<readonly PlannedBuild[]> {
  const { template, selection } = run.input
  const named = template.builders.map(block => ({ block, name: renderName(block, run) }))
  const chosen = named.filter(({ name }) => isSelected(name, selection))
  const begun = await Promise.all(chosen.map(({ block, name }) => beginBuild(block, name, run)))
  const builds: PlannedBuild[] = []
  // One after the other: what is planned for the first holds for most of the others.
  for (const build of begun) builds.push(...(await finishBuild(build, run)))
  checkUserSelection(
    named.map(({ name }) => name),
    run
  )
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

function reportNoBuilders({ place }: Template, report: Report): void {
  report({
    code: 'IB_TEMPLATE_INVALID',
    severity: 'error',
    message: 'the template has no builders, so there is nothing to build',
    hint: 'add at least one object to `builders`',
    place
  })
}
