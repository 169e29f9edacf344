import { mendBuilders } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isBoolean } from '../json-value.js'
import { rename, without } from '../options.js'

/** The switch became a choice. */
export const virtualboxGaAttach: Fixer = {
  name: 'virtualbox-gaattach',
  mends: '`guest_additions_attach` is written `"guest_additions_mode": "attach"` today, or `"upload"`',
  fix: template =>
    mendBuilders(template, /^virtualbox$/, builder => {
      const attach = builder['guest_additions_attach']
      if (!isBoolean(attach)) return builder
      const mode = attach ? 'attach' : 'upload'
      return { ...without(builder, 'guest_additions_attach'), guest_additions_mode: mode }
    })
}

/** Forwards are for any communicator, not only for SSH. */
export const commConfig: Fixer = {
  name: 'comm-config',
  mends:
    '`ssh_host_port_min`, `ssh_host_port_max` and `ssh_skip_nat_mapping` have no `ssh_` before them today',
  fix: template =>
    mendBuilders(template, /^virtualbox/, builder => {
      const ports = ['host_port_min', 'host_port_max'].reduce(
        (block, name) => rename(block, { from: `ssh_${name}`, to: name, winner: 'new' }),
        builder
      )
      const isTaken = Object.hasOwn(builder, 'skip_nat_mapping')
      return rename(ports, {
        from: 'ssh_skip_nat_mapping',
        to: 'skip_nat_mapping',
        winner: 'new',
        accepts: value => isTaken || isBoolean(value)
      })
    })
}
