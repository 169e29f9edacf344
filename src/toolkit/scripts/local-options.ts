import { opt, type ConfigOf } from '../../core/options.js'
import { scriptOptions } from './script-options.js'

/** The options of `shell-local`, provisioner and post-processor alike. */
export const localOptions = {
  ...scriptOptions,
  command: opt.string({
    deprecated: 'use `inline`',
    description: 'One command; the same as an `inline` of one line.'
  }),
  env_var_format: opt.string({
    description:
      'How `{{.Vars}}` shows a variable: a Go format of its name and value. Default: `%s=\'%s\' `, on Windows `set "%s=%s" && `.'
  }),
  execute_command: opt.lateList({
    fields: ['Vars', 'Script', 'Command'],
    description:
      'Program and arguments that run a script; no shell comes between. Default: `["/bin/sh", "-c", "{{.Vars}} {{.Script}}"]`, on Windows `["cmd", "/V", "/C", "{{.Vars}}", "call", "{{.Script}}"]`. Only with the default do the variables reach the script through its environment, where other users of the machine cannot see them; with a command of your own they stand where `{{.Vars}}` stands.'
  }),
  only_on: opt.strings({
    default: [],
    choices: ['darwin', 'freebsd', 'linux', 'openbsd', 'solaris', 'windows'],
    description: 'Systems on which the scripts run; on others they are skipped. Default: all.'
  }),
  tempfile_extension: opt.string({
    description:
      'Ending of the name of the file that holds an inline script. Default: none, on Windows `.cmd`.'
  }),
  use_linux_pathing: opt.boolean({
    default: false,
    description:
      'On Windows: give `{{.Script}}` in the form that the Linux subsystem knows, `/mnt/c/…`. No effect elsewhere.'
  })
}

export type LocalConfig = ConfigOf<typeof localOptions>
