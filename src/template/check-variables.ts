import type { Place } from '../core/place.js'
import type { Report } from '../core/problem.js'
import { suggest } from '../core/suggest.js'
import type { StringNode } from '../core/syntax.js'
import type { Uses } from './go/uses.js'

/** The variables of a run. */
export interface KnownVariables {
  readonly variables: ReadonlyMap<string, string>
  /** Those that have no value, which has been reported: nothing that uses them can be judged. */
  readonly valueless: ReadonlySet<string>
}

/** Warns of variables that do not exist, which are empty as in Packer; false when a value is wanted that is not there. */
export function checkVariables(
  { functions }: Uses,
  node: StringNode,
  { variables, valueless }: KnownVariables,
  report: Report
): boolean {
  let isRight = true
  for (const { name: called, arguments: args, place } of functions) {
    const [name] = args
    if (called !== 'user' || name === undefined) continue
    if (valueless.has(name)) isRight = false
    else if (!variables.has(name)) reportUndeclared(name, variables.keys(), place ?? node.place, report)
  }
  return isRight
}

function reportUndeclared(name: string, known: Iterable<string>, place: Place, report: Report): void {
  const near = suggest(name, known)
  report({
    code: 'IB_VARIABLE',
    severity: 'warning',
    message: `there is no variable \`${name}\`: it becomes an empty text`,
    hint: near === undefined ? 'declare it in `variables`' : `did you mean \`${near}\`?`,
    place
  })
}
