import type { Argv } from '../../contracts/host.js'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { formatEnvironment, type EnvironmentVariable } from '../guest-environment.js'
import { escapeQuotes } from '../shell-quote.js'
import type { LocalConfig } from './local-options.js'

export interface LocalCommand {
  readonly argv: Argv
  /** What the program finds in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * What runs the script at `path`. By default the variables go through the environment and not, as in Packer, through
 * the text of a shell command, which every user of the machine can read.
 */
export function localCommand(
  path: string,
  config: LocalConfig,
  { host, render }: Pick<StepContext, 'host' | 'render'>,
  variables: readonly EnvironmentVariable[]
): LocalCommand {
  const isWindows = host.platform === 'win32'
  const script = isWindows && config.use_linux_pathing ? linuxPath(path) : path
  const own = config.execute_command ?? []
  if (own.length === 0 && config.env_var_format === undefined) {
    return { argv: defaultCommand(script, isWindows), env: Object.fromEntries(variables) }
  }
  const format = config.env_var_format ?? (isWindows ? 'set "%s=%s" && ' : "%s='%s' ")
  const data = { Vars: formatEnvironment(variables, format, escapeQuotes), Script: script, Command: script }
  const templates =
    own.length > 0 ? own : (isWindows ? windowsTemplate : posixTemplate).map(template => ({ template }))
  const [program, ...args] = templates.map(late => render(late, data))
  if (program === undefined || program === '') {
    throw new BuildError('IB_OPTION_VALUE', 'execute_command: the program to run is an empty text', {
      place: own[0]?.place
    })
  }
  return { argv: [program, ...args], env: {} }
}

const posixTemplate = ['/bin/sh', '-c', '{{.Vars}} {{.Script}}'] as const
const windowsTemplate = ['cmd', '/V', '/C', '{{.Vars}}', 'call', '{{.Script}}'] as const

/** The shell runs what its first argument names, so that no character of the path has a meaning to it. */
function defaultCommand(script: string, isWindows: boolean): Argv {
  return isWindows ? ['cmd', '/V', '/C', 'call', script] : ['/bin/sh', '-c', '"$1"', '/bin/sh', script]
}

/** `C:\a\b` as the Linux subsystem of Windows sees it: `/mnt/c/a/b`. */
function linuxPath(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  return slashed.replace(/^([A-Za-z]):/, (_, drive: string) => `/mnt/${drive.toLowerCase()}`)
}
