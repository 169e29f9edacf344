import type { Report } from '../../core/problem.js'
import { suggest } from '../../core/suggest.js'
import type { StringNode } from '../../core/syntax.js'
import { buildFunction } from './build-facts.js'
import { checkVariables, type CheckedVariables } from '../variables/check-variables.js'
import type { FieldUse } from '../go/uses.js'
import { isPlain, type Look } from './look.js'
import { problemOf } from './render-now.js'

/** Facts of the run and of the build that decide what a text may use. */
export interface LateFacts extends CheckedVariables {
  readonly build?: { readonly factNames: readonly string[] }
}

/** Reports what is wrong with text that is rendered later with these fields; true when nothing is. */
export function checkLate(
  node: StringNode,
  fields: readonly string[],
  look: Look,
  facts: LateFacts,
  report: Report
): boolean {
  if (isPlain(node.value)) return true
  const { template, problems, uses } = look(node)
  for (const problem of problems) report(problem)
  if (template === undefined) return false
  let isRight = checkVariables(uses, node, facts, report)
  for (const use of uses.fields) {
    if (fields.includes(use.names[0] ?? '')) continue
    isRight = false
    reportField(use, fields, node, report)
  }
  for (const { name, arguments: args, place } of uses.functions) {
    const [key] = args
    if (name !== 'build' || key === undefined) continue
    if (!checkBuildKey(key, facts, { ...node, place: place ?? node.place }, report)) isRight = false
  }
  return isRight
}

function reportField(
  { names, place }: FieldUse,
  fields: readonly string[],
  node: StringNode,
  report: Report
): void {
  const [name = ''] = names
  const near = suggest(name, fields)
  report({
    code: 'IB_INTERPOLATION',
    severity: 'error',
    message: `there is no \`.${name}\` here`,
    hint:
      near === undefined
        ? `these exist: ${fields.map(field => `.${field}`).join(', ')}`
        : `did you mean \`.${near}\`?`,
    place: place ?? node.place
  })
}

function checkBuildKey(key: string, { build }: LateFacts, node: StringNode, report: Report): boolean {
  try {
    buildFunction(build?.factNames ?? [], undefined)(key)
    return true
  } catch (error) {
    report(problemOf(error, node))
    return false
  }
}
