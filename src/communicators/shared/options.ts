import { opt } from '../../core/options.js'
import { sshOptions } from '../../communicators/ssh/options.js'
import { winrmOptions } from '../../communicators/winrm/options.js'

/**
 * All options about how a guest is reached. Every communicator accepts all of them, as in Packer: a template may
 * carry `ssh_*` options while its communicator is `none`.
 */
export const communicatorOptions = {
  communicator: opt.choice(['ssh', 'winrm', 'none'], {
    default: 'ssh',
    description: 'How the guest is reached.'
  }),
  pause_before_connecting: opt.duration({
    default: '0s',
    description: 'Once the guest answers, waits this long and connects anew before anything else.'
  }),
  ...sshOptions,
  ...winrmOptions
}

export type CommunicatorOptions = typeof communicatorOptions
