import { disconnectedExitCode } from '../../../contracts/communicator.js'
import { BuildError } from '../../../core/errors.js'
import { shellQuote } from '../../shell-quote.js'
import type { GuestJob, JobContext } from './job.types.js'
import { whileUnreachable } from './reachable.js'

/**
 * Removes what a job put into the guest, waiting for the guest to come back when it restarts. IB_PROVISIONER_FAILED
 * when the guest refuses: a left script would become a part of the image.
 */
export async function removeFiles(job: GuestJob, ctx: JobContext): Promise<void> {
  if (job.keepsFiles) return
  const paths = pathsOf(job)
  const command = removal(paths)
  const { exitCode, stderr } = await whileUnreachable(
    { what: `remove ${job.remotePath} from the guest`, timeoutMs: job.startRetryMs },
    ctx,
    async () => {
      if (await ctx.guest.remove?.(paths, { signal: ctx.signal })) return { exitCode: 0, stderr: '' }
      const result = await ctx.guest.run(command, { signal: ctx.signal })
      return result.exitCode === disconnectedExitCode ? undefined : result
    }
  )
  if (exitCode !== 0) throw notRemoved(job, `exit code ${exitCode} of \`${command}\`: ${stderr.trim()}`)
}

/** The same for a job that has failed already: one attempt, whose outcome changes nothing. */
export async function tryRemoveFiles(job: GuestJob, { guest, signal }: JobContext): Promise<void> {
  if (!job.keepsFiles) await guest.run(removal(pathsOf(job)), { signal }).catch(() => undefined)
}

function pathsOf({ remotePath, variablesFile }: GuestJob): readonly string[] {
  return variablesFile === undefined ? [remotePath] : [remotePath, variablesFile.path]
}

function removal(paths: readonly string[]): string {
  return `rm -f ${paths.map(shellQuote).join(' ')}`
}

export function notRemoved({ remotePath }: GuestJob, reason: string): BuildError {
  return new BuildError('IB_PROVISIONER_FAILED', `could not remove ${remotePath} from the guest: ${reason}`, {
    hint: 'remove it in a later step and set `"skip_clean": true`'
  })
}
