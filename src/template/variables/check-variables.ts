import type { Place } from '../../core/place.js'
import type { Problem, Report } from '../../core/problem.js'
import type { Suggest } from '../../core/suggest.js'
import type { StringNode } from '../../core/syntax.js'
import type { Uses } from '../go/uses.js'

/** The variables of a run. */
export interface KnownVariables {
  readonly variables: ReadonlyMap<string, string>
  /** Those that have no value, which has been reported: nothing that uses them can be judged. */
  readonly valueless: ReadonlySet<string>
}

/** The same, for texts of which many may name what is not there. */
export interface CheckedVariables extends KnownVariables {
  readonly suggest: Suggest
}

/** Warns of variables that do not exist, which are empty as in Packer; false when a value is wanted that is not there. */
export function checkVariables(
  { functions }: Uses,
  node: StringNode,
  { variables, valueless, suggest }: CheckedVariables,
  report: Report
): boolean {
  let isRight = true
  for (const { name: called, arguments: args, place } of functions) {
    const [name] = args
    if (called !== 'user' || name === undefined) continue
    if (valueless.has(name)) isRight = false
    else if (!variables.has(name))
      report(undeclared(name, suggest(name, variables.keys()), place ?? node.place))
  }
  return isRight
}

function undeclared(name: string, near: string | undefined, place: Place): Problem {
  return {
    code: 'IB_VARIABLE',
    severity: 'warning',
    message: `there is no variable \`${name}\`: it becomes an empty text`,
    hint: near === undefined ? 'declare it in `variables`' : `did you mean \`${near}\`?`,
    place
  }
}
