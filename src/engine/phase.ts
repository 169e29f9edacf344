import type { Communicator, Endpoint } from '../contracts/communicator.js'
import type { Artifact } from '../core/artifact.js'
import { BuildError, failureOf, messageOf } from '../core/errors.js'
import type { SmokeResult } from '../core/events.js'
import { stepContext, type BuildRun } from './build-context.js'
import { provisionAll } from './provision.js'
import type { JournaledScope } from './scope.js'

/** What a build has reached so far; kept when it fails later. */
export interface Progress {
  smokeResults: readonly SmokeResult[]
  artifacts: readonly Artifact[]
  guest: Communicator | undefined
  /** What the builder made up to log in with; the launched image still knows it. */
  credentials: Credentials | undefined
}

export type Credentials = Pick<Endpoint, 'username' | 'password' | 'privateKey'>

/** Runs a body with a scope of its own and closes the scope as the outcome and `on-error` ask for. */
export async function phase<T>(
  build: BuildRun,
  progress: Progress,
  body: (scope: JournaledScope) => Promise<T>
): Promise<T> {
  const scope = build.newScope()
  try {
    return await body(scope)
  } catch (error) {
    // A cancelled build, or one whose time is up, is only cleaned up: nobody waits for more.
    if (build.run.signal.aborted) throw build.run.signal.reason
    const choice = await build.attendant.choose(error)
    const whole = choice === 'abort' ? error : await runErrorCleanup(error, build, progress, scope)
    if (choice !== 'cleanup') await scope.leave()
    throw whole
  } finally {
    if (scope.hasResources && !build.run.signal.aborted) await build.attendant.beforeCleanup()
    await scope.close()
  }
}

/** The error-cleanup provisioner gets the guest while it still runs; if it fails itself, both errors are told. */
async function runErrorCleanup(
  error: unknown,
  { planned, ...build }: BuildRun,
  progress: Progress,
  scope: JournaledScope
): Promise<unknown> {
  const { guest } = progress
  progress.guest = undefined
  if (planned.errorCleanup === undefined || guest === undefined) return error
  const ctx = stepContext({ planned, ...build }, scope)
  ctx.emit({
    type: 'notice',
    level: 'info',
    text: 'Provisioning step had errors: Running the cleanup provisioner, if present...'
  })
  try {
    await provisionAll([planned.errorCleanup], guest, build.facts(), ctx)
    return error
  } catch (second) {
    const { code, message, hint, place } = failureOf(error)
    const text = `${message}; the error-cleanup provisioner failed too: ${messageOf(second)}`
    return new BuildError(code, text, { hint, place, cause: error })
  }
}
