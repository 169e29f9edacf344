import { defineProvisioner } from '../../contracts/extension.js'
import { check } from './check.js'
import { download } from './download.js'
import { options } from './options.js'
import { upload } from './upload.js'

/** Packer's `file`. */
export const provisioner = defineProvisioner({
  type: 'file',
  summary: 'Transfers files and directories to or from the guest.',
  example: { source: 'app/', destination: '/opt/app' },
  options,
  check,
  provision: (config, ctx) => (config.direction === 'download' ? download(config, ctx) : upload(config, ctx))
})
