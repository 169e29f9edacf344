import type { Report } from '../core/problem.js'
import type { Place } from '../core/place.js'
import { suggest } from '../core/suggest.js'
import type { ObjectNode, SyntaxNode } from '../core/syntax.js'
import { plainText } from './decode/scalars.js'
import { isText } from './template.js'

/** Names of `only` or `except`, as the template or the user gives them. */
export interface Selection {
  readonly only: readonly string[]
  readonly except: readonly string[]
}

/**
 * Reads the `only` and `except` of a block. Names are those that the template gives, so nothing in them is rendered;
 * undefined when one is no list of names, which has been reported.
 * @param takesText whether a text stands for a list of one, `{}` for an empty one and a number for a text, as Packer
 * has it for provisioners
 */
export function readSelection(
  meta: ObjectNode,
  subject: string,
  report: Report,
  { takesText }: { readonly takesText: boolean }
): Selection | undefined {
  const read = (key: string): readonly string[] | undefined => {
    const node = meta.members.find(entry => entry.key === key)?.value
    const names = namesOf(node, takesText)
    if (names === undefined) {
      report({
        code: 'IB_OPTION_TYPE',
        severity: 'error',
        message: `${subject}: \`${key}\` must be a list of builders' names`,
        hint: isText(node) ? `write ["${node.value}"]` : undefined,
        place: node?.place
      })
    }
    return names
  }
  const [only, except] = [read('only'), read('except')]
  return only === undefined || except === undefined ? undefined : { only, except }
}

function namesOf(node: SyntaxNode | undefined, takesText: boolean): readonly string[] | undefined {
  if (node === undefined || node.kind === 'null') return []
  if (isText(node)) return takesText ? [node.value] : undefined
  if (node.kind === 'object' && node.members.length === 0 && takesText) return []
  if (node.kind !== 'array') return undefined
  const names = node.items.map(item => {
    if (isText(item)) return item.value
    return takesText ? plainText(item) : undefined
  })
  const complete = names.filter(name => name !== undefined)
  return complete.length === names.length ? complete : undefined
}

/** Whether a name is selected: listed in `only`, if that is given, and not listed in `except`. */
export function isSelected(name: string, { only, except }: Selection): boolean {
  return (only.length === 0 || only.includes(name)) && !except.includes(name)
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
