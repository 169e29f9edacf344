import type { GuestFacts } from '../contracts/builder.js'
import type { BuildInfo } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'

export type EnvironmentVariable = readonly [name: string, value: string]

/** Names that the facts of a running build have in a script's environment. */
const namesOfFacts = [
  ['PackerHTTPAddr', 'PACKER_HTTP_ADDR'],
  ['PackerHTTPIP', 'PACKER_HTTP_IP'],
  ['PackerHTTPPort', 'PACKER_HTTP_PORT']
] as const

/** What a builder without an HTTP server has in place of its address begins so. */
const notThere = 'ERR_HTTP_'

/**
 * The environment of a script: the names that Packer sets (PACKER_BUILD_NAME, PACKER_BUILDER_TYPE and, with an
 * HTTP server, PACKER_HTTP_*) and the user's own, which win; sorted by name.
 */
export function guestEnvironment(
  build: Pick<BuildInfo, 'name' | 'type'>,
  facts: GuestFacts,
  own: Iterable<EnvironmentVariable>
): readonly EnvironmentVariable[] {
  const variables = new Map<string, string>([
    ['PACKER_BUILD_NAME', build.name],
    ['PACKER_BUILDER_TYPE', build.type]
  ])
  for (const [fact, name] of namesOfFacts) {
    const value = facts[fact]
    if (value !== undefined && !value.startsWith(notThere)) variables.set(name, value)
  }
  for (const [name, value] of own) variables.set(name, value)
  return [...variables].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The parts of `name=value` as `environment_vars` has it, or undefined when it is not of that form. */
export function parseVariable(text: string): EnvironmentVariable | undefined {
  const equals = text.indexOf('=')
  return equals > 0 ? [text.slice(0, equals), text.slice(equals + 1)] : undefined
}

/**
 * Variables as one text, each in the format of `env_var_format`: a Go format for name and value, of which `%s`,
 * `%v`, `%[1]s`, `%[2]s` and `%%` are understood (https://pkg.go.dev/fmt). `escape` makes a value fit for the
 * quotes of the format. IB_OPTION_VALUE for any other verb.
 */
export function formatEnvironment(
  variables: readonly EnvironmentVariable[],
  format: string,
  escape: (value: string) => string
): string {
  return variables.map(([name, value]) => formatOne(format, [name, escape(value)])).join('')
}

function formatOne(format: string, values: readonly [string, string]): string {
  let next = 0
  return format.replaceAll(/%(?:\[([12])\])?(.?)/gsu, (verb, index: string | undefined, letter: string) => {
    if (verb === '%%') return '%'
    const at = index === undefined ? next : Number(index) - 1
    next = at + 1
    const value = values[at]
    if (value !== undefined && (letter === 's' || letter === 'v')) return value
    throw new BuildError('IB_OPTION_VALUE', `env_var_format: ${verb} cannot be filled in ${format}`, {
      hint: 'use %s twice, first for the name and then for the value'
    })
  })
}
