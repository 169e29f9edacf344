import { defineProvisioner } from '../../contracts/extension.js'
import { formatDuration } from '../../core/duration.js'
import { checkScripts } from '../../toolkit/scripts/choose-scripts.js'
import { runInGuest } from '../../toolkit/scripts/guest/run-in-guest.js'
import { shellJob } from './job.js'
import { options } from './options.js'

/** Packer's `shell`, with far fewer round trips. */
export const provisioner = defineProvisioner({
  type: 'shell',
  summary: 'Runs scripts in the guest through a POSIX shell.',
  options,
  check: checkScripts,
  async provision(config, ctx) {
    await runInGuest(shellJob(config, ctx), { ...ctx, directory: ctx.build.directory })
    if (config.pause_after === 0) return
    const text = `Pausing ${formatDuration(config.pause_after)} after this provisioner`
    ctx.emit({ type: 'notice', level: 'info', text })
    await ctx.host.clock.sleep(config.pause_after, ctx.signal)
  }
})
