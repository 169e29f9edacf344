import { basename, resolve } from 'node:path'
import type { Plan } from '../contracts/plan.js'
import type { Artifact } from '../core/artifact.js'
import { BuildError } from '../core/errors.js'
import { testImage } from '../engine/run-build.js'
import { runPlan } from '../engine/run-plan.js'
import type { BuildOutcome } from './build.js'
import type { BuildChoice } from './invocation.js'
import { checkTemplate } from './plan.js'
import type { Program } from './program.js'
import { withRun } from './with-run.js'

export interface SmokeTestChoice extends BuildChoice {
  /** Path of the image file. */
  readonly image: string
}

/** Launches an existing image as the template's build would, and runs that build's smoke tests on it. */
export async function smokeTestImage(choice: SmokeTestChoice, program: Program): Promise<BuildOutcome> {
  const { plan, problems } = await checkTemplate(choice, program, { force: true, isBuilding: false })
  if (plan === undefined) return { problems, result: undefined }
  requireOneTestedBuild(plan)
  const image = await existingImage(choice.image, program)
  const { force, onError, parallelBuilds, timeoutMs } = choice
  const command = 'smoke-test'
  const options = { command, force, onError, parallelBuilds, timeoutMs }
  const result = await withRun(options, program, run =>
    runPlan(plan, run, { command, runOne: planned => testImage(planned, image, run) })
  )
  program.emitter.emit({ type: 'run.finished', ok: result.outcome === 'ok', ms: result.ms })
  return { problems, result }
}

function requireOneTestedBuild({ builds }: Plan): void {
  const [first, ...others] = builds
  if (others.length > 0) {
    const names = builds.map(({ name }) => name).join(', ')
    throw new BuildError('IB_USAGE', `the template has several builds: ${names}`, {
      hint: 'choose the one that made the image with `-only=NAME`'
    })
  }
  if (first?.smokeTests.some(({ applies }) => applies) === true) return
  throw new BuildError('IB_USAGE', 'there are no smoke tests for this build', {
    hint: 'give some with `-smoke-tests=FILE`, or in the root key `smoke-tests` of the template'
  })
}

async function existingImage(file: string, { host, directories }: Program): Promise<Artifact> {
  const path = resolve(directories.working, file)
  const stat = await host.files.stat(path)
  if (stat?.kind !== 'file') {
    throw new BuildError(
      'IB_FILE_MISSING',
      `the image ${file} ${stat === undefined ? 'does not exist' : 'is no file'}`
    )
  }
  return {
    builderId: 'file',
    id: basename(path),
    description: path,
    files: [{ path, bytes: stat.bytes }],
    facts: {},
    resources: []
  }
}
