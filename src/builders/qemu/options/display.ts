import { opt } from '../../../core/options.js'
import { bootOptions, vncBootOptions } from '../../../toolkit/boot-command/options.js'

/** Screen, keyboard and control. */
export const displayOptions = {
  ...bootOptions,
  ...vncBootOptions,
  boot_steps: opt.lateRows({
    fields: ['HTTPIP', 'HTTPPort', 'Name', 'SSHPublicKey'],
    description: 'Instead of `boot_command`: rows of a boot command and, for the log, what it does.'
  }),
  headless: opt.boolean({ default: false, description: 'Open no window.' }),
  display: opt.string({
    description:
      "The window, as for QEMU's `-display`; `none` lets QEMU choose. By default `gtk` where there is a desktop, and no window elsewhere."
  }),
  use_default_display: opt.boolean({ default: false, description: 'Let QEMU choose the window.' }),
  vga: opt.string({ description: "The graphics card, as for QEMU's `-vga`." }),
  vnc_bind_address: opt.string({ default: '127.0.0.1', description: 'Address of the VNC server.' }),
  vnc_port_min: opt.integer({
    default: 5900,
    minimum: 5900,
    maximum: 65_535,
    description: 'Lowest port of the VNC server.'
  }),
  vnc_port_max: opt.integer({
    default: 6000,
    maximum: 65_535,
    description: 'Highest port of the VNC server; it may be used itself.'
  }),
  vnc_use_password: opt.boolean({ default: false, description: 'Protect the VNC server by a password.' }),
  vnc_password: opt.string({
    sensitive: true,
    description: 'That password, of at most eight characters; by default a random one.'
  }),
  qmp_enable: opt.boolean({
    default: false,
    description: 'Offer a control socket of your own, besides the one that image-build uses itself.'
  }),
  qmp_socket_path: opt.string({
    description: 'Path of that socket; by default the name of the machine with `.monitor`, beside its disk.'
  })
} as const
