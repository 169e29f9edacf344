import { join } from 'node:path'
import type { GuestFacts } from '../contracts/builder.js'
import type { PlannedBuild } from '../contracts/plan.js'
import type { BuildInfo, Scope, StepContext } from '../contracts/plugin.js'
import { createAttendant, type Attendant } from './attendant.js'
import type { RunContext } from './run-context.js'
import { JournaledScope } from './scope.js'
import { createSteps, type Steps } from './steps.js'

/** One build while it runs: what its phases share. */
export interface BuildRun {
  readonly planned: PlannedBuild
  readonly run: RunContext
  readonly info: BuildInfo
  readonly steps: Steps
  readonly attendant: Attendant
  newScope(): JournaledScope
  /** What the builder has told of the running guest so far, for `{{ build "…" }}`. */
  readonly facts: () => GuestFacts
  learn(facts: GuestFacts): void
}

const quickCleanupMs = 6000
const fullCleanupMs = 120_000

export function createBuildRun(planned: PlannedBuild, run: RunContext): BuildRun {
  const { host, emitter, signal } = run
  const attendant = createAttendant({
    host,
    settings: run.settings,
    signal,
    emit: emitter.forBuild(planned.name, () => undefined)
  })
  const steps = createSteps(planned.name, emitter, host.clock, run.steps, signal, attendant)
  const emit = emitter.forBuild(planned.name, steps.current)
  const known: { facts: GuestFacts } = { facts: {} }
  return {
    planned,
    run,
    steps,
    attendant,
    info: buildInfo(planned, run),
    newScope: () =>
      new JournaledScope({
        host,
        journal: run.journal,
        emit,
        findReaper: async kind => (await run.registry.reapers[kind.split('.')[0] ?? '']?.())?.[kind],
        // A cancelled run has about seven seconds before it is killed.
        closeMs: () => (signal.aborted ? quickCleanupMs : fullCleanupMs)
      }),
    facts: () => known.facts,
    learn(facts) {
      known.facts = { ...known.facts, ...facts }
    }
  }
}

/**
 * A build's name as a name of files: no secret is in it. Where it is not the name itself, something random tells it
 * from those of other builds.
 */
export function fileNameOf(name: string, { redactor, host }: Pick<RunContext, 'redactor' | 'host'>): string {
  const plain = redactor.redact(name).replace(/[^\w.-]/g, '_')
  const isName = plain === name && !/^\.*$/.test(name)
  return isName ? name : `${plain}-${host.random.integer(0x1000_0000, 0xffff_ffff).toString(16)}`
}

function buildInfo({ name, builder }: PlannedBuild, run: RunContext): BuildInfo {
  const { settings } = run
  const folder = fileNameOf(name, run)
  return {
    name,
    type: builder.plugin.type,
    runId: settings.runId,
    force: settings.force,
    directory: settings.directory,
    workDirectory: join(settings.temporaryDirectory, `image-build-${settings.runId}-${folder}`),
    evidenceDirectory: join(settings.evidenceDirectory, folder),
    cacheDirectory: settings.cacheDirectory
  }
}

/** The context that plugins get, with the scope of the current phase. */
export function stepContext({ planned, run, info, steps, facts }: BuildRun, scope: Scope): StepContext {
  return {
    host: run.host,
    scope,
    emit: run.emitter.forBuild(planned.name, steps.current),
    signal: run.signal,
    build: info,
    render: (text, data) => planned.render(text, data, facts()),
    addSecret: secret => run.redactor.add(secret),
    redact: text => run.redactor.redact(text),
    claimOutput: path => run.outputs.claim(path, planned.name),
    step: steps.step
  }
}
