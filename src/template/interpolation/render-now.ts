import { toBuildError } from '../../core/errors.js'
import { TooManyProblems } from '../../core/problem-list.js'
import type { Problem, Report } from '../../core/problem.js'
import type { StringNode } from '../../core/syntax.js'
import type { FunctionTable } from '../go/functions.js'
import { render } from '../go/template.js'
import type { Uses } from '../go/uses.js'
import { isPlain, type Look } from './look.js'

/** Looks at what a text uses before it is rendered; false when it cannot be, which has been reported. */
export type LookAt = (uses: Uses) => boolean

/** Renders a text at plan time; undefined after a problem, which has been reported. */
export function renderNow(
  node: StringNode,
  look: Look,
  lookAt: LookAt,
  functions: () => FunctionTable,
  report: Report
): string | undefined {
  if (isPlain(node.value)) return node.value
  const { template, problems, uses } = look(node)
  for (const problem of problems) report(problem)
  if (template === undefined || !lookAt(uses)) return undefined
  try {
    return render(template, { functions: functions() })
  } catch (error) {
    report(problemOf(error, node))
    return undefined
  }
}

/**
 * The problem that an error of a text is, at the text's place unless it knows a better one. Throws the error when it
 * says that there are problems enough.
 */
export function problemOf(error: unknown, node: StringNode): Problem {
  if (error instanceof TooManyProblems) throw error
  const { code, message, hint, place } = toBuildError(error)
  return { code, severity: 'error', message, hint, place: place ?? node.place }
}
