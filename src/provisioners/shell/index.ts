import { defineProvisioner } from '../../contracts/extension.js'
import { checkScripts } from '../../toolkit/scripts/choose-scripts.js'
import { options } from './options.js'

/** Packer's `shell`, with far fewer round trips. */
export const provisioner = defineProvisioner({
  type: 'shell',
  summary: 'Runs scripts in the guest through a POSIX shell.',
  example: {
    execute_command: 'sudo env {{.Vars}} bash {{.Path}}',
    env: { VERSION: '{{user `version`}}' },
    scripts: ['scripts/install.sh', 'scripts/clean-up.sh']
  },
  options,
  check: checkScripts,
  async provision(config, ctx) {
    // Checking a template must not wait for the code that runs scripts.
    const { provision } = await import('./provision.js')
    await provision(config, ctx)
  }
})
