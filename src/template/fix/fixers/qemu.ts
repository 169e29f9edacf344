import { mendBuilders, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { rename } from '../options.js'

/** A size has a unit today. */
export const qemuDiskSize: Fixer = {
  name: 'qemu-disk-size',
  mends: '`disk_size` has a unit today: `"40960M"`',
  fix: template =>
    mendBuilders(template, /^qemu$/, builder => {
      const size = builder['disk_size']
      if (typeof size !== 'number' || !Number.isSafeInteger(Math.trunc(size))) return builder
      return withValue(builder, 'disk_size', `${Math.trunc(size).toString()}M`)
    })
}

/** Forwards are for any communicator, not only for SSH. */
export const qemuHostPort: Fixer = {
  name: 'qemu-host-port',
  mends: '`ssh_host_port_min` and `ssh_host_port_max` have no `ssh_` before them today',
  fix: template =>
    mendBuilders(template, /^qemu$/, builder =>
      ['host_port_min', 'host_port_max'].reduce(
        (block, name) => rename(block, { from: `ssh_${name}`, to: name, winner: 'old' }),
        builder
      )
    )
}
