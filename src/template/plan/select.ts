import type { Report } from '../../core/problem.js'
import type { Place } from '../../core/place.js'
import { suggest } from '../../core/suggest.js'
import type { ObjectNode, SyntaxNode } from '../../core/syntax.js'
import { plainText } from '../decode/scalars.js'
import { isText } from '../template.js'

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
      for (const wrong of wrongNodes(node, takesText)) {
        report({
          code: 'IB_OPTION_TYPE',
          severity: 'error',
          message: `${subject}: \`${key}\` must be a list of builders' names`,
          hint: isText(node) ? `write ["${node.value}"]` : undefined,
          place: wrong.place
        })
      }
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
  const names = node.items.map(item => nameOf(item, takesText))
  const complete = names.filter(name => name !== undefined)
  return complete.length === names.length ? complete : undefined
}

function nameOf(item: SyntaxNode, takesText: boolean): string | undefined {
  if (isText(item)) return item.value
  return takesText ? plainText(item) : undefined
}

/** Of a value that is no list of names: the items that are none, or all of it. */
function wrongNodes(node: SyntaxNode | undefined, takesText: boolean): readonly SyntaxNode[] {
  if (node?.kind === 'array') return node.items.filter(item => nameOf(item, takesText) === undefined)
  return node === undefined ? [] : [node]
}

/** Where a selection's lists stand, or with an index the names in them. */
export type PlaceOfName = (list: keyof Selection, index?: number) => Place | undefined

/** Where the names stand that `readSelection` finds. */
export function placesOfNames(meta: ObjectNode): PlaceOfName {
  return (list, index = -1) => {
    const node = meta.members.find(({ key }) => key === list)?.value
    const item = node?.kind === 'array' ? node.items[index] : undefined
    return (item ?? node)?.place
  }
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
  placeOf: PlaceOfName,
  report: Report
): void {
  if (selection.only.length > 0 && selection.except.length > 0) {
    report({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: `${subject}: only one of \`only\` and \`except\` may be given`,
      place: placeOf('except')
    })
  }
  for (const list of ['only', 'except'] as const) {
    for (const [index, name] of selection[list].entries()) {
      if (known.includes(name)) continue
      const near = suggest(name, known)
      report({
        code: 'IB_TEMPLATE_INVALID',
        severity: 'error',
        message: `${subject}: there is no builder named \`${name}\``,
        hint: near === undefined ? `the builders are: ${known.join(', ')}` : `did you mean \`${near}\`?`,
        place: placeOf(list, index)
      })
    }
  }
}
