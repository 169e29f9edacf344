import { opt } from '../../../core/options.js'

/** How the guest reaches the world, and we the guest. */
export const networkOptions = {
  net_device: opt.string({
    default: 'virtio-net',
    description: "The network card, a device name of QEMU's."
  }),
  net_bridge: opt.string({
    description: "Attach the machine to this bridge (Linux only) instead of QEMU's own network."
  }),
  host_port_min: opt.integer({
    default: 2222,
    minimum: 0,
    maximum: 65_535,
    description: 'Lowest local port behind which the guest is reached.'
  }),
  host_port_max: opt.integer({
    default: 4444,
    minimum: 0,
    maximum: 65_535,
    description: 'End of those ports; it is not used itself unless it equals the lowest.'
  }),
  skip_nat_mapping: opt.boolean({
    default: false,
    description: 'Forward no port: use the port of the communicator as it is on this machine.'
  }),
  ssh_host_port_min: opt.integer({
    deprecated: 'use host_port_min',
    description: 'Old name of `host_port_min`.'
  }),
  ssh_host_port_max: opt.integer({
    deprecated: 'use host_port_max',
    description: 'Old name of `host_port_max`.'
  })
} as const
