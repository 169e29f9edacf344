import { opt, type ConfigOf } from '../../core/options.js'
import { scriptOptions } from '../../toolkit/scripts/script-options.js'
import { textOptions } from '../../toolkit/scripts/text-options.js'

export const options = {
  ...scriptOptions,
  execute_command: opt.late({
    fields: ['Path', 'Vars'],
    default: 'chmod +x {{.Path}}; {{.Vars}} {{.Path}}',
    description: 'Command line of the guest that runs a script; with `sudo`, to run it as root.'
  }),
  remote_folder: opt.string({ default: '/tmp', description: 'Directory of the guest for scripts.' }),
  ...textOptions
}

export type ShellTestConfig = ConfigOf<typeof options>
