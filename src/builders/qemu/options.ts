import type { ConfigOf } from '../../core/options.js'
import { cdOptions } from '../../toolkit/cd/options.js'
import { floppyOptions } from '../../toolkit/floppy/options.js'
import { httpOptions } from '../../toolkit/http-server/options.js'
import { isoOptions } from '../../toolkit/iso/options.js'
import { shutdownOptions } from '../../toolkit/shutdown/options.js'
import { diskOptions } from './options/disk.js'
import { displayOptions } from './options/display.js'
import { machineOptions } from './options/machine.js'
import { networkOptions } from './options/network.js'

/** Every option of the builder, but those of the communicator. */
export const options = {
  ...machineOptions,
  ...isoOptions,
  ...diskOptions,
  ...displayOptions,
  ...networkOptions,
  ...httpOptions,
  ...floppyOptions,
  ...cdOptions,
  ...shutdownOptions
} as const

export type QemuConfig = ConfigOf<typeof options>
