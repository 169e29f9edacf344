import type { Problem } from '../../src/core/problem.js'
import type { SyntaxNode } from '../../src/core/syntax.js'
import { parseJson } from '../../src/template/json/parse.js'

/** The plain value of a tree. */
export function valueOf(node: SyntaxNode | undefined): unknown {
  if (node === undefined) return undefined
  if (node.kind === 'array') return node.items.map(valueOf)
  if (node.kind !== 'object') return node.kind === 'null' ? null : node.value
  return Object.fromEntries(node.members.map(({ key, value }) => [key, valueOf(value)]))
}

/** A problem as `line:column-line:column message`. */
export function showProblem({ place, message }: Problem): string {
  const { line = 0, column = 0, endLine = 0, endColumn = 0 } = place ?? {}
  return `${line}:${column}-${endLine}:${endColumn} ${message}`
}

/** What is wrong with a JSON text, each as `showProblem` writes it. */
export function jsonProblems(text: string): readonly string[] {
  return parseJson(text, 't.json').problems.map(showProblem)
}
