import { defineCommunicator } from '../../contracts/communicator.js'
import { BuildError } from '../../core/errors.js'
import { communicatorOptions } from '../../communicators/shared/options.js'
import { winrmUnsupported } from './options.js'

/** Stands for WinRM until it is there, so that choosing it is a clear problem of the template. */
export const communicator = defineCommunicator({
  type: 'winrm',
  summary: 'Reaches Windows guests through WinRM.',
  unsupported: winrmUnsupported,
  options: communicatorOptions,
  check(_config, ctx) {
    ctx.report({
      option: 'communicator',
      code: 'IB_OPTION_UNSUPPORTED',
      message: `\`communicator\` is \`winrm\`: ${winrmUnsupported}`,
      hint: 'use `ssh`; Windows has an OpenSSH server since Windows 10 and Server 2019'
    })
  },
  access: ({ winrm_port, winrm_host, winrm_username, winrm_password, winrm_use_ssl }) => ({
    type: 'winrm',
    port: winrm_port ?? (winrm_use_ssl === true ? 5986 : 5985),
    host: winrm_host,
    username: winrm_username,
    password: winrm_password,
    keyPair: undefined
  }),
  connect: () => Promise.reject(new BuildError('IB_OPTION_UNSUPPORTED', winrmUnsupported))
})
