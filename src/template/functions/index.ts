import { type FunctionTable, type GoFunction } from '../go/functions.js'
import { type FunctionEnvironment, functionError } from './environment.js'
import { type PackerFunction, packerFunctionTable } from './table.js'

export type { FunctionEnvironment } from './environment.js'

/** Names of all of Packer's functions, wherever they may be called. */
export const packerFunctionNames: readonly string[] = Object.keys(packerFunctionTable)

/** What functions were called in older versions of Packer, with their names of today. */
export const renamedFunctions: ReadonlyMap<string, string> = new Map([
  ['clean_ami_name', 'clean_resource_name'],
  ['clean_image_name', 'clean_resource_name']
])

/** Of these, the ones that do not give every build the same. */
export const perBuildFunctionNames: ReadonlySet<string> = new Set(
  packerFunctionNames.filter(name => packerFunctionTable[name]?.perBuild === true)
)

/**
 * Packer's functions for one place. One that may not be called there is in the table all the same, so that
 * its call gives a sentence that says where it may be.
 */
export function packerFunctions(environment: FunctionEnvironment): FunctionTable {
  const entries = Object.entries(packerFunctionTable)
  return new Map(entries.map(([name, declaration]) => [name, create(declaration, environment)]))
}

function create(declaration: PackerFunction, environment: FunctionEnvironment): GoFunction {
  const { where } = declaration
  const made = declaration.create(environment)
  if (where === 'everywhere' || where === environment.where) return made
  const allowed = where === 'variables' ? 'in the defaults of "variables"' : 'outside of "variables"'
  const hint = where === 'variables' ? 'give a variable that value and use it as {{user `name`}}' : undefined
  return {
    ...made,
    run: () => {
      throw functionError(`allowed only ${allowed}`, hint)
    }
  }
}
