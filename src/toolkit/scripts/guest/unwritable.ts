import { BuildError } from '../../../core/errors.js'
import type { NamedScript } from '../choose-scripts.js'
import type { GuestJob, JobContext } from './job.types.js'

/** What is wrong when a guest does not let a script be written to its place. */
export function unwritable(
  script: NamedScript,
  reason: string,
  { remotePath }: GuestJob,
  ctx: JobContext
): BuildError {
  return new BuildError(
    'IB_TRANSFER_FAILED',
    `the guest cannot write ${script.name} to ${remotePath}: ${reason}`,
    {
      hint: '`remote_folder` chooses another directory',
      place: ctx.placeOf?.('remote_folder') ?? ctx.placeOf?.('remote_path')
    }
  )
}
