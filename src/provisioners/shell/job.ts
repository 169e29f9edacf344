import type { GuestContext } from '../../contracts/extension.js'
import { namedScripts } from '../../toolkit/scripts/choose-scripts.js'
import type { GuestJob, RemoteText } from '../../toolkit/scripts/guest/job.types.js'
import { formatEnvironment } from '../../toolkit/guest-environment.js'
import { scriptVariables } from '../../toolkit/scripts/script-variables.js'
import { validExitCodes } from '../../toolkit/scripts/script-failure.js'
import { escapeQuotes } from '../../toolkit/shell-quote.js'
import type { ShellConfig } from './options.js'

const defaultCommand = 'chmod +x {{.Path}}; {{.Vars}} {{.Path}}'
const defaultCommandWithFile = 'chmod +x {{.Path}}; . {{.EnvVarFile}} && {{.Path}}'

/** What a `shell` block asks for, with names chosen and the command line rendered. */
export function shellJob(config: ShellConfig, ctx: GuestContext): GuestJob {
  const remotePath = remotePathOf(config, ctx)
  const vars = variablesText(config, ctx)
  const variablesFile: RemoteText | undefined = config.use_env_var_file
    ? { path: `${config.remote_folder}/varfile_${randomNumber(ctx)}.sh`, text: vars }
    : undefined
  const template = config.execute_command ?? {
    template: config.use_env_var_file ? defaultCommandWithFile : defaultCommand
  }
  return {
    scripts: namedScripts(config),
    inlineShebang: config.inline_shebang,
    binary: config.binary,
    remotePath,
    variablesFile,
    command: ctx.render(template, { Path: remotePath, Vars: vars, EnvVarFile: variablesFile?.path ?? '' }),
    validExitCodes: validExitCodes(config.valid_exit_codes),
    expectsDisconnect: config.expect_disconnect,
    keepsFiles: config.skip_clean,
    startRetryMs: config.start_retry_timeout
  }
}

function remotePathOf({ remote_path, remote_folder, remote_file }: ShellConfig, ctx: GuestContext): string {
  if (remote_path !== undefined && remote_path !== '') return remote_path
  const isNamed = remote_file !== undefined && remote_file !== ''
  return `${remote_folder}/${isNamed ? remote_file : `script_${randomNumber(ctx)}.sh`}`
}

function randomNumber({ host }: GuestContext): number {
  return host.random.integer(0, 99_999_999)
}

function variablesText(config: ShellConfig, { build, facts }: GuestContext): string {
  const format = config.env_var_format ?? (config.use_env_var_file ? "export %s='%s'\n" : "%s='%s' ")
  return formatEnvironment(scriptVariables(config, build, facts), format, escapeQuotes)
}
