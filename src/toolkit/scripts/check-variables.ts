import type { CheckContext } from '../../contracts/plugin.js'
import { messageOf } from '../../core/errors.js'
import { formatEnvironment, parseVariable } from '../guest-environment.js'

export interface Variables {
  readonly environment_vars: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly env_var_format?: string | undefined
}

/** Reports variables that are not of the form `NAME=value`, names that no shell takes, and a format that is none. */
export function checkVariables(
  { environment_vars, env, env_var_format: format }: Variables,
  ctx: CheckContext
): void {
  for (const [index, entry] of environment_vars.entries()) {
    const variable = parseVariable(entry)
    if (variable === undefined) reportEntry(entry, index, ctx)
    else checkName(variable[0], 'environment_vars', index, ctx)
  }
  for (const name of Object.keys(env)) checkName(name, 'env', name, ctx)
  if (format !== undefined) checkFormat(format, ctx)
}

function reportEntry(entry: string, index: number, { report }: CheckContext): void {
  // What comes after the sign may be a secret.
  const shown = entry.startsWith('=') ? 'an entry begins with `=`' : `"${entry}" has no \`=\``
  report({
    option: 'environment_vars',
    part: [index],
    message: `\`environment_vars\`: ${shown}`,
    hint: 'write each variable as NAME=value'
  })
}

function checkName(name: string, option: string, at: string | number, { report }: CheckContext): void {
  if (/^[A-Za-z_]\w*$/.test(name)) return
  const message = `\`${option}\`: no shell takes "${name}" for the name of a variable`
  report({ option, part: [at], message, severity: 'warning' })
}

function checkFormat(format: string, { report }: CheckContext): void {
  try {
    formatEnvironment([['NAME', 'value']], format, value => value)
  } catch (error) {
    report({ option: 'env_var_format', message: messageOf(error) })
  }
}
