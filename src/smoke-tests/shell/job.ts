import type { SmokeContext } from '../../contracts/extension.js'
import { formatEnvironment } from '../../toolkit/guest-environment.js'
import { namedScripts } from '../../toolkit/scripts/choose-scripts.js'
import type { GuestJob } from '../../toolkit/scripts/guest/job.types.js'
import { scriptVariables } from '../../toolkit/scripts/script-variables.js'
import { validExitCodes } from '../../toolkit/scripts/script-failure.js'
import { escapeQuotes } from '../../toolkit/shell-quote.js'
import type { ShellTestConfig } from './options.js'

/** A guest that cannot be reached at all fails the test soon; `retries` is there for more patience. */
const startRetryMs = 30_000

/** What a `shell` test asks for, as a job of the kind that the provisioner of that name has. */
export function testJob(config: ShellTestConfig, { host, build, facts, render }: SmokeContext): GuestJob {
  const remotePath = `${config.remote_folder}/smoke_test_${host.random.integer(0, 99_999_999)}.sh`
  const vars = formatEnvironment(scriptVariables(config, build, facts), "%s='%s' ", escapeQuotes)
  return {
    scripts: namedScripts(config),
    inlineShebang: config.inline_shebang,
    binary: false,
    remotePath,
    variablesFile: undefined,
    command: render(config.execute_command, { Path: remotePath, Vars: vars }),
    validExitCodes: validExitCodes(config.valid_exit_codes),
    expectsDisconnect: false,
    keepsFiles: false,
    startRetryMs
  }
}
