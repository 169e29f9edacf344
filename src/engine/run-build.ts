import type { BuildContext } from '../contracts/builder.js'
import type { Endpoint } from '../contracts/communicator.js'
import type { PlannedBuild } from '../contracts/plan.js'
import type { Artifact } from '../core/artifact.js'
import { BuildError, failureOf, isAbort, type Failure } from '../core/errors.js'
import type { ArtifactFacts, SmokeResult } from '../core/events.js'
import { localRecord } from '../toolkit/local-names.js'
import { createBuildRun, stepContext, type BuildRun } from './build-context.js'
import { runChains } from './chains.js'
import { destroyArtifact } from './destroy.js'
import { connect, guestAccess } from './guest.js'
import { settleEvidence } from './settle-evidence.js'
import { phase, type Credentials, type Progress } from './phase.js'
import { provisionAll } from './provision.js'
import type { RunContext } from './run-context.js'
import type { JournaledScope } from './scope.js'
import { seal } from './seal.js'
import { smokeFailure, smokeTest } from './smoke.js'

export interface BuildResult {
  readonly name: string
  readonly builder: string
  readonly outcome: 'ok' | 'failed' | 'cancelled'
  readonly artifacts: readonly Artifact[]
  readonly smokeResults: readonly SmokeResult[]
  readonly ms: number
  readonly error: Failure | undefined
}

/** Runs one build from its first step to its last artifact. Never throws; the outcome is in the result. */
export async function runBuild(planned: PlannedBuild, run: RunContext): Promise<BuildResult> {
  return await runBody(planned, run, buildAndTest)
}

/** Launches an image that exists already and runs the build's smoke tests on it. Never throws. */
export async function testImage(
  planned: PlannedBuild,
  image: Artifact,
  run: RunContext
): Promise<BuildResult> {
  return await runBody(planned, run, async (build, buildScope, progress) => {
    await openWorkDirectory(build, buildScope)
    await runSmokeTests(build, image, progress)
  })
}

type Body = (build: BuildRun, buildScope: JournaledScope, progress: Progress) => Promise<void>

async function runBody(planned: PlannedBuild, run: RunContext, body: Body): Promise<BuildResult> {
  const build = createBuildRun(planned, run)
  const { clock } = run.host
  const startedAt = clock.monotonic()
  const at = { build: planned.name }
  const builder = planned.builder.plugin.type
  run.emitter.emit({ type: 'build.started', builder }, at)
  const progress: Progress = {
    smokeResults: [],
    artifacts: [],
    guest: undefined,
    credentials: undefined
  }
  const error = await errorOf(() => phase(build, progress, buildScope => body(build, buildScope, progress)))
  const outcome = error === undefined ? 'ok' : isAbort(error) ? 'cancelled' : 'failed'
  // Screenshots and logs are for finding out why a build failed.
  const { evidenceDirectory } = build.info
  const { files } = run.host
  const emit = run.emitter.forBuild(planned.name, () => undefined)
  const evidence = { files, redactor: run.redactor, emit }
  await settleEvidence(evidenceDirectory, outcome === 'failed', evidence)
  const failure = error === undefined ? undefined : failureOf(error)
  const ms = clock.monotonic() - startedAt
  const { artifacts, smokeResults } = progress
  const facts = artifacts.map(artifactFacts)
  run.emitter.emit({ type: 'build.finished', outcome, ms, error: failure, artifacts: facts }, at)
  return { name: planned.name, builder, outcome, artifacts, smokeResults, ms, error: failure }
}

/** What a body throws; undefined when it ends well. */
async function errorOf(body: () => Promise<void>): Promise<unknown> {
  try {
    await body()
    return undefined
  } catch (error) {
    return error ?? new BuildError('IB_INTERNAL', 'something threw nothing')
  }
}

async function buildAndTest(build: BuildRun, buildScope: JournaledScope, progress: Progress): Promise<void> {
  const { planned, run } = build
  const { plugin, config } = planned.builder
  const outer = stepContext(build, buildScope)
  await openWorkDirectory(build, buildScope)
  const made = await phase(build, progress, async scope =>
    plugin.build(config, buildContext(build, scope, buildScope, progress))
  )
  progress.guest = undefined
  // The hashes of a tested image are those of the bytes that were tested.
  const isTested = planned.smokeTests.some(({ applies }) => applies)
  const candidate = isTested ? await seal(made, outer) : made
  await runSmokeTests(build, candidate, progress)
  const promote = plugin.promote?.bind(plugin)
  const artifact =
    promote === undefined
      ? candidate
      : await promote(candidate, config, buildContext(build, buildScope, buildScope, progress))
  progress.artifacts = [artifact]
  const destroy = (dropped: Artifact): Promise<void> => destroyArtifact(dropped, outer, run)
  const { artifacts, errors } = await runChains(planned.chains, artifact, outer, destroy, build.facts())
  progress.artifacts = await Promise.all(artifacts.map(entry => seal(entry, outer)))
  for (const each of unique(progress.artifacts)) outer.emit({ type: 'artifact', ...artifactFacts(each) })
  if (errors[0] !== undefined) throw joined(errors)
}

function artifactFacts({ builderId, id, description, files }: Artifact): ArtifactFacts {
  return {
    builderId,
    id,
    description,
    files: files.map(({ path, bytes, sha256 = '' }) => ({ path, bytes, sha256 }))
  }
}

/** Post-processors that pass their input on give the same artifact again, which is told once. */
function unique(artifacts: readonly Artifact[]): readonly Artifact[] {
  const byFiles = artifacts.map(
    artifact => [artifact.files.map(({ path }) => path).join('\n'), artifact] as const
  )
  return [...new Map(byFiles).values()]
}

function joined(errors: readonly BuildError[]): BuildError {
  const [first] = errors
  if (first === undefined || errors.length === 1) return first ?? new BuildError('IB_INTERNAL', 'no error')
  const message = errors.map(({ message: text }) => text).join('; ')
  return new BuildError(first.code, message, { hint: first.hint, place: first.place, cause: first })
}

async function openWorkDirectory({ info, run }: BuildRun, scope: JournaledScope): Promise<void> {
  const { files } = run.host
  await scope.acquire(
    localRecord('local.directory', info.workDirectory, info.runId),
    () => files.makeDirectory(info.workDirectory),
    () => files.remove(info.workDirectory)
  )
}

function buildContext(
  build: BuildRun,
  scope: JournaledScope,
  buildScope: JournaledScope,
  progress: Progress
): BuildContext {
  const { planned } = build
  const ctx = stepContext(build, scope)
  return {
    ...ctx,
    buildScope,
    access: guestAccess(planned),
    async connect(endpoint, signal) {
      progress.credentials = credentialsOf(endpoint)
      return await connect(build, scope, endpoint, signal)
    },
    async provision(guest, facts, signal = ctx.signal) {
      build.learn(facts)
      progress.guest = guest
      // A machine that is gone cannot run the error-cleanup provisioner.
      signal.addEventListener('abort', () => (progress.guest = undefined), { once: true })
      const given = AbortSignal.any([ctx.signal, signal])
      await provisionAll(planned.provisioners, guest, facts, { ...ctx, signal: given })
    }
  }
}

/** Without the address, which the launched image will not have. */
function credentialsOf({ host, port, ...credentials }: Endpoint): Credentials {
  return credentials
}

async function runSmokeTests(build: BuildRun, candidate: Artifact, progress: Progress): Promise<void> {
  const { planned } = build
  const { plugin, config } = planned.builder
  const launch = plugin.launch?.bind(plugin)
  if (planned.smokeTests.length === 0 || launch === undefined) return
  await phase(build, progress, async scope => {
    const ctx = stepContext(build, scope)
    const access = guestAccess(planned)
    const credentials = progress.credentials ?? {}
    const results = await smokeTest(
      planned.smokeTests,
      {
        access,
        launch: hooks => launch(candidate, config, { ...ctx, ...hooks, access, credentials }),
        connect: (endpoint, signal) => connect(build, scope, endpoint, signal)
      },
      ctx
    )
    progress.smokeResults = results
    const failure = smokeFailure(results)
    if (failure !== undefined) throw failure
  })
}
