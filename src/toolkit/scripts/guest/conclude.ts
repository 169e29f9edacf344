import { disconnectedExitCode } from '../../../contracts/communicator.js'
import type { NamedScript } from '../choose-scripts.js'
import type { GuestJob, JobContext } from './job.types.js'
import { judge } from './judge.js'
import { removeFiles, tryRemoveFiles } from './remove-files.js'

/** Judges how a script ended, whose files are still in the guest, and removes them either way. */
export async function concludeAndClean(
  script: NamedScript,
  exitCode: number,
  tail: string,
  job: GuestJob,
  ctx: JobContext
): Promise<void> {
  try {
    judge(script, exitCode, tail, job, ctx)
  } catch (error) {
    if (exitCode !== disconnectedExitCode) await tryRemoveFiles(job, ctx)
    throw error
  }
  await removeFiles(job, ctx)
}
