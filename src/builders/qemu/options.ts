import type { ConfigOf } from '../../core/options.js'
import { shutdownOptions } from '../../toolkit/shutdown/options.js'
import { diskOptions } from './options/disk.js'
import { displayOptions } from './options/display.js'
import { machineOptions } from './options/machine.js'
import { networkOptions } from './options/network.js'

/** Every option of the builder, but those of the communicator. */
export const options = {
  ...machineOptions,
  ...diskOptions,
  ...displayOptions,
  ...networkOptions,
  ...shutdownOptions
} as const

export type QemuConfig = ConfigOf<typeof options>
