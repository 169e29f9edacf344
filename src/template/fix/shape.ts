import type { Problem } from '../../core/problem.js'
import { member, type SyntaxNode } from '../../core/syntax.js'

/** What keeps a template from being fixed: blocks that do not stand where blocks stand. */
export function shapeProblems(root: SyntaxNode): readonly Problem[] {
  if (root.kind !== 'object') return [problem('a template must be a JSON object', root)]
  return ['builders', 'provisioners', 'post-processors'].flatMap(key => {
    const list = member(root, key)?.value
    if (list === undefined || list.kind === 'null') return []
    if (list.kind !== 'array') return [problem(`\`${key}\` must be a list of objects`, list)]
    if (key !== 'builders') return []
    return list.items
      .filter(({ kind }) => kind !== 'object')
      .map(item => problem('a builder must be an object', item))
  })
}

function problem(message: string, { place }: SyntaxNode): Problem {
  return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place }
}
