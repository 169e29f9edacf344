import { defineBuilder } from '../../contracts/builder.js'
import { check } from './check.js'
import { options } from './options.js'

/** Checking a template must not wait for the code that builds. */
const work = async () => await import('./work.js')

/** Builds images in virtual machines of QEMU. */
export const builder = defineBuilder({
  type: 'qemu',
  summary: 'Builds qcow2 and raw images in a QEMU virtual machine.',
  example: {
    iso_url: 'https://example.org/debian-netinst.iso',
    iso_checksum: 'file:https://example.org/SHA256SUMS',
    memory: 1024,
    disk_size: '8G',
    headless: true,
    http_directory: 'http',
    boot_command: ['<esc><wait>auto url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg<enter>'],
    ssh_username: 'root',
    ssh_password: '{{user `password`}}',
    ssh_timeout: '30m',
    shutdown_command: 'poweroff'
  },
  communicators: ['ssh', 'winrm', 'none'],
  options,
  check,
  build: async (config, ctx) => await (await work()).build(config, ctx),
  launch: async (image, config, ctx) => await (await work()).launch(image, config, ctx),
  promote: async (candidate, config, ctx) => await (await work()).promote(candidate, config, ctx),
  reapers: {
    'qemu.process': async (record, ctx) => await (await work()).reapMachine(record, ctx)
  }
})
