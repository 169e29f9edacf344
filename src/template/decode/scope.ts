import type { Report } from '../../core/problem.js'
import { shorten } from '../../core/shorten.js'
import type { StringNode, SyntaxNode } from '../../core/syntax.js'

/** What decoding a block needs from outside: how text is rendered, and where problems and secrets go. */
export interface DecodeScope {
  /** The block in the user's words: `builder "qemu"`. */
  readonly subject: string
  readonly report: Report
  addSecret(value: string): void
  /** The rendered text; undefined after a problem, which has then been reported. */
  interpolate(node: StringNode): string | undefined
  /** Checks text that is rendered later: its syntax, its functions, and the fields it may use. True when all is well. */
  checkLate(node: StringNode, fields: readonly string[]): boolean
}

const kindNames = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  null: 'null'
} as const

/** Reports a value that an option cannot take, and gives the undefined that stands for it. */
export function wrongType(scope: DecodeScope, name: string, wanted: string, node: SyntaxNode): undefined {
  const found = shown(node)
  scope.report({
    code: 'IB_OPTION_TYPE',
    severity: 'error',
    message: `${scope.subject}: \`${name}\` must be ${wanted}, but is ${found}`,
    place: node.place
  })
  return undefined
}

function shown(node: SyntaxNode): string {
  if (node.kind === 'string') return `the string ${JSON.stringify(shorten(node.value, 60))}`
  if (node.kind === 'number') return `the number ${node.text}`
  if (node.kind === 'boolean') return String(node.value)
  return kindNames[node.kind]
}
