import { opt } from '../../core/options.js'

/** Why WinRM cannot be used yet. */
export const winrmUnsupported = 'WinRM comes with a later version'
const unsupported = winrmUnsupported

/** Everything that a template can say about WinRM: known, so that it is refused by name. */
export const winrmOptions = {
  winrm_username: opt.string({ unsupported, description: 'User to log in as.' }),
  winrm_password: opt.string({ unsupported, sensitive: true, description: 'Password of the user.' }),
  winrm_host: opt.string({ unsupported, description: 'Address of the guest.' }),
  winrm_port: opt.integer({ unsupported, description: 'Port of WinRM: 5985, or 5986 with TLS.' }),
  winrm_no_proxy: opt.boolean({ unsupported, description: 'Reaches the guest without a proxy.' }),
  winrm_timeout: opt.duration({ unsupported, description: 'Time in which the guest must let us in.' }),
  winrm_use_ssl: opt.boolean({ unsupported, description: 'Speaks TLS.' }),
  winrm_insecure: opt.boolean({ unsupported, description: 'Accepts any certificate.' }),
  winrm_use_ntlm: opt.boolean({ unsupported, description: 'Logs in by NTLM.' })
}
