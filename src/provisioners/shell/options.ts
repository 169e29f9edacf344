import { opt, type ConfigOf } from '../../core/options.js'
import { scriptOptions } from '../../toolkit/scripts/script-options.js'

/** Packer's options of `shell`. */
export const options = {
  ...scriptOptions,
  env_var_format: opt.string({
    description:
      "How `{{.Vars}}` and the file of `use_env_var_file` show a variable: a Go format of its name and value. Default: `%s='%s' `, with `use_env_var_file` `export %s='%s'\\n`."
  }),
  execute_command: opt.late({
    fields: ['Path', 'Vars', 'EnvVarFile'],
    description:
      'Command line of the guest that runs a script. Default: `chmod +x {{.Path}}; {{.Vars}} {{.Path}}`, with `use_env_var_file` `chmod +x {{.Path}}; . {{.EnvVarFile}} && {{.Path}}`.'
  }),
  use_env_var_file: opt.boolean({
    default: false,
    description: 'Give the variables in a file of the guest, `{{.EnvVarFile}}`, that only its owner can read.'
  }),
  binary: opt.boolean({
    default: false,
    description: 'Send scripts as they are; otherwise Windows line ends become Unix line ends.'
  }),
  remote_folder: opt.string({ default: '/tmp', description: 'Directory of the guest for scripts.' }),
  remote_file: opt.string({
    description: 'Name of the script in `remote_folder`. Default: `script_NNNN.sh` with a random number.'
  }),
  remote_path: opt.string({
    description: 'Path of the script in the guest, the same for all. Default: `remote_folder/remote_file`.'
  }),
  start_retry_timeout: opt.duration({
    default: '5m',
    description:
      'How long to try again, every 2 s, when a script cannot be started: a guest may be restarting.'
  }),
  skip_clean: opt.boolean({
    default: false,
    description: 'Leave the script in the guest. Otherwise it is removed, also after a failure.'
  }),
  expect_disconnect: opt.boolean({
    default: false,
    description:
      'Accept that a script ends with the loss of the connection, as one does that restarts the guest.'
  }),
  pause_after: opt.duration({ default: '0s', description: 'Wait this long after the last script.' })
}

export type ShellConfig = ConfigOf<typeof options>
