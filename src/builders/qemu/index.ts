import { defineBuilder } from '../../contracts/builder.js'
import { build } from './build.js'
import { check } from './check.js'
import { launch } from './launch.js'
import { options } from './options.js'
import { promote } from './promote.js'
import { reapMachine } from './machine/reap.js'

/** Builds images in virtual machines of QEMU. */
export const builder = defineBuilder({
  type: 'qemu',
  summary: 'Builds qcow2 and raw images in a QEMU virtual machine.',
  communicators: ['ssh', 'winrm', 'none'],
  options,
  check,
  build,
  launch,
  promote,
  reapers: { 'qemu.process': reapMachine }
})
