import { defineProvisioner } from '../../contracts/extension.js'
import { formatDuration } from '../../core/duration.js'
import { opt } from '../../core/options.js'

/** Packer's `sleep`: waits, for a guest that needs time to settle. */
export const provisioner = defineProvisioner({
  type: 'sleep',
  summary: 'Waits before the next provisioner, for a guest that needs time to settle.',
  example: { duration: '30s' },
  options: {
    duration: opt.duration({ default: '0s', description: 'How long to wait.' })
  },
  async provision({ duration }, { host, emit, signal }) {
    if (duration <= 0) return
    emit({ type: 'notice', level: 'info', text: `Waiting ${formatDuration(duration)}` })
    await host.clock.sleep(duration, signal)
  }
})
