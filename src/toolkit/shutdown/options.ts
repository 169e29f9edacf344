import type { CheckContext } from '../../contracts/plugin.js'
import { opt, type ConfigOf } from '../../core/options.js'

/** Options by which a template says how the guest is shut down. */
export const shutdownOptions = {
  shutdown_command: opt.string({
    default: '',
    description: 'Command that shuts the guest down. Without one the machine is powered off hard.'
  }),
  shutdown_timeout: opt.duration({
    default: '5m',
    emptyIsDefault: true,
    description: 'How long the machine may take to be off after `shutdown_command`.'
  })
}

export type ShutdownConfig = ConfigOf<typeof shutdownOptions>

/** Warns when the machine will be powered off hard. */
export function checkShutdown(config: ShutdownConfig, ctx: CheckContext): void {
  if (config.shutdown_timeout <= 0) {
    ctx.report({
      option: 'shutdown_timeout',
      code: 'IB_OPTION_VALUE',
      message: 'shutdown_timeout must be longer than 0'
    })
  }
  if (config.shutdown_command !== '') return
  ctx.report({
    severity: 'warning',
    message: 'no shutdown_command is given: the machine will be powered off hard, which may lose data',
    hint: 'give one that fits the guest, such as `sudo shutdown -P now`'
  })
}
