import { opt } from '../../core/options.js'

/** The options that every component which runs scripts of a POSIX shell has, spelled as in Packer. */
export const scriptOptions = {
  inline: opt.strings({
    description:
      'Commands, one for each line of a script that is made of them. Or give `script` or `scripts`.'
  }),
  script: opt.string({ description: 'Path of a script. Or give `inline` or `scripts`.' }),
  scripts: opt.strings({
    description: 'Paths of scripts, run in this order. Or give `inline` or `script`.'
  }),
  environment_vars: opt.strings({
    default: [],
    description: 'Variables for the scripts, each as `NAME=value`; they win over those that are always set.'
  }),
  env: opt.map({
    default: {},
    description: 'Variables for the scripts by name; they win over `environment_vars`.'
  }),
  valid_exit_codes: opt.integers({
    default: [0],
    description: 'Exit codes that mean success.'
  }),
  inline_shebang: opt.string({
    description:
      'What follows `#!` in the first line of an inline script. Default: `/bin/sh -e`, unless the first command begins with `#!` itself.'
  })
}
