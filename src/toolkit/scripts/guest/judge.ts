import { disconnectedExitCode } from '../../../contracts/communicator.js'
import { BuildError } from '../../../core/errors.js'
import { scriptFailure } from '../script-failure.js'
import type { NamedScript } from '../choose-scripts.js'
import type { GuestJob, JobContext } from './job.types.js'

/** Whether the loss of the connection while a script runs is one of its allowed ends. */
export function mayDisconnect(job: GuestJob): boolean {
  return job.expectsDisconnect || job.validExitCodes.includes(disconnectedExitCode)
}

/** Throws IB_SCRIPT_FAILED for an exit code that is not allowed, IB_DISCONNECTED for a loss that was not expected. */
export function judge(
  script: NamedScript,
  exitCode: number,
  tail: string,
  job: GuestJob,
  { placeOf }: JobContext
): void {
  const place = placeOf?.(script.option, script.part)
  if (exitCode === disconnectedExitCode) {
    if (mayDisconnect(job)) return
    throw disconnected(script.name, tail, place)
  }
  if (job.validExitCodes.includes(exitCode)) return
  throw scriptFailure({ name: script.name, exitCode, validExitCodes: job.validExitCodes, tail, place })
}

function disconnected(name: string, tail: string, place: BuildError['place']): BuildError {
  const advice =
    'if it is meant to, because it restarts the guest for example, set `"expect_disconnect": true` or add 2300218 to `valid_exit_codes`'
  const said = tail === '' ? 'it had printed nothing' : `the last lines that arrived were:\n${tail}`
  return new BuildError('IB_DISCONNECTED', `Script disconnected unexpectedly (${name})`, {
    hint: `${advice}; ${said}`,
    place
  })
}
