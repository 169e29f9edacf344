import type { BuildOutcome } from '../app/build.js'
import type { Failure } from '../core/errors.js'
import type { BuildEvent } from '../core/events.js'
import type { SmokeResult } from '../core/events.js'

/** Names and values of the step's outputs; a test compares the names with action.yml. */
export type ActionOutputs = Readonly<Record<OutputName, string>>

export const outputNames = [
  'artifacts',
  'image-path',
  'image-sha256',
  'manifest-path',
  'smoke-tests',
  'artifact-urls',
  'duration-seconds',
  'error'
] as const
export type OutputName = (typeof outputNames)[number]

/** What later steps of the job can use. Values that do not exist are empty. */
export function actionOutputs(
  { result, problems }: BuildOutcome,
  events: readonly BuildEvent[],
  manifestPath: string,
  failure: Failure | undefined
): ActionOutputs {
  const builds = result?.builds ?? []
  const artifacts = builds.flatMap(({ name, builder, artifacts: made }) =>
    made.map(({ id, files }) => ({
      build: name,
      builder,
      id,
      files: files.map(({ path, bytes, sha256 = '' }) => ({ path, bytes, sha256 }))
    }))
  )
  const [image] = artifacts.flatMap(({ files }) => files)
  const urls = events.flatMap(event =>
    event.type === 'published' && event.url !== undefined ? [event.url] : []
  )
  const firstProblem = problems.find(({ severity }) => severity === 'error')
  const error = failure ?? builds.find(build => build.error !== undefined)?.error ?? firstProblem
  return {
    artifacts: JSON.stringify(artifacts),
    'image-path': image?.path ?? '',
    'image-sha256': image?.sha256 ?? '',
    'manifest-path': manifestPath,
    'smoke-tests': JSON.stringify(countSmokeTests(builds.flatMap(({ smokeResults }) => smokeResults))),
    'artifact-urls': urls.join('\n'),
    'duration-seconds': ((result?.ms ?? 0) / 1000).toFixed(1),
    error: error === undefined ? '' : JSON.stringify({ code: error.code, message: error.message })
  }
}

function countSmokeTests(results: readonly SmokeResult[]): Readonly<Record<SmokeResult['outcome'], number>> {
  const count = (outcome: SmokeResult['outcome']): number =>
    results.filter(result => result.outcome === outcome).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}
