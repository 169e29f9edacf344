import { defineProvisioner } from '../../contracts/extension.js'
import { checkLocal } from '../../toolkit/scripts/local-check.js'
import { localOptions } from '../../toolkit/scripts/local-options.js'
import { runLocal } from '../../toolkit/scripts/run-local.js'

/** Packer's `shell-local`: scripts that run on the machine that builds, not in the guest. */
export const provisioner = defineProvisioner({
  type: 'shell-local',
  summary: 'Runs scripts on the machine that builds the image.',
  example: { inline: ['make app', 'cp build/app.tar.gz files/'] },
  options: localOptions,
  check: checkLocal,
  provision: async (config, ctx) => await runLocal(config, ctx, { facts: ctx.facts })
})
