import type { GuestFacts } from '../../contracts/builder.js'
import type { BuildInfo } from '../../contracts/plugin.js'
import { guestEnvironment, parseVariable, type EnvironmentVariable } from '../guest-environment.js'
import type { Variables } from './check-variables.js'

/** All variables of a script, sorted by name: those always set, then `environment_vars`, then `env`; the last wins. */
export function scriptVariables(
  { environment_vars, env }: Pick<Variables, 'environment_vars' | 'env'>,
  build: Pick<BuildInfo, 'name' | 'type'>,
  facts: GuestFacts
): readonly EnvironmentVariable[] {
  const listed = environment_vars.map(parseVariable).filter(variable => variable !== undefined)
  return guestEnvironment(build, facts, [...listed, ...Object.entries(env)])
}
