import type { GuestContext } from '../../contracts/extension.js'
import { formatDuration } from '../../core/duration.js'
import { runInGuest } from '../../toolkit/scripts/guest/run-in-guest.js'
import { shellJob } from './job.js'
import type { ShellConfig } from './options.js'

/** Runs the block's scripts, and makes the pause after them. */
export async function provision(config: ShellConfig, ctx: GuestContext): Promise<void> {
  await runInGuest(shellJob(config, ctx), { ...ctx, directory: ctx.build.directory })
  if (config.pause_after === 0) return
  const text = `Pausing ${formatDuration(config.pause_after)} after this provisioner`
  ctx.emit({ type: 'notice', level: 'info', text })
  await ctx.host.clock.sleep(config.pause_after, ctx.signal)
}
