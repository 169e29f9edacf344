import type { Report } from '../core/problem.js'
import type { Place } from '../core/place.js'
import { suggest } from '../core/suggest.js'

/** Names of `only` or `except`, as the template or the user gives them. */
export interface Selection {
  readonly only: readonly string[]
  readonly except: readonly string[]
}

/** Whether a name is selected: listed in `only`, or, without `only`, not listed in `except`. */
export function isSelected(name: string, { only, except }: Selection): boolean {
  return only.length > 0 ? only.includes(name) : !except.includes(name)
}

/** Reports a selection that gives both lists, or names that no builder has. */
export function checkSelection(
  selection: Selection,
  known: readonly string[],
  subject: string,
  place: Place | undefined,
  report: Report
): void {
  if (selection.only.length > 0 && selection.except.length > 0) {
    report({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: `${subject}: only one of \`only\` and \`except\` may be given`,
      place
    })
  }
  for (const name of [...selection.only, ...selection.except]) {
    if (known.includes(name)) continue
    const near = suggest(name, known)
    report({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: `${subject}: there is no builder named \`${name}\``,
      hint: near === undefined ? `the builders are: ${known.join(', ')}` : `did you mean \`${near}\`?`,
      place
    })
  }
}
