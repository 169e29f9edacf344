import type { Place } from '../../core/place.js'
import type { Problem } from '../../core/problem.js'
import type { Member, ObjectNode, StringNode, SyntaxNode } from '../../core/syntax.js'
import type { Block, Template } from '../template.js'
import type { VariableText } from './variables.js'

/** A template whose values stand where they were written, and what else is known of where they come from. */
export interface Traced {
  readonly template: Template
  /** Names what gave the value in question, where it stands in no file. */
  readonly explain: (problem: Problem) => Problem
}

const variableAlone = /^\{\{\s*user\s*(?:`([^`]+)`|"([^"\\]+)")\s*\}\}$/

/**
 * Lets each option that is a variable and nothing else stand where the variable's value was written, when that is
 * another file: what is wrong with the value is told there, now and when the build runs.
 */
export function traceOrigins(template: Template, texts: ReadonlyMap<string, VariableText>): Traced {
  const named = new Map<string, string>()
  const ofText = (node: StringNode): StringNode => {
    const origin = originOf(node.value, texts)
    if (origin?.shownAs !== undefined) named.set(keyOf(node.place), origin.shownAs)
    return origin?.place === undefined || origin.place.file === node.place.file
      ? node
      : { ...node, place: origin.place }
  }
  const ofNode = (node: SyntaxNode): SyntaxNode => {
    if (node.kind === 'string') return ofText(node)
    if (node.kind === 'array') return { ...node, items: node.items.map(ofNode) }
    return node.kind === 'object' ? ofObject(node) : node
  }
  const ofObject = (node: ObjectNode): ObjectNode => ({
    ...node,
    members: node.members.map(entry => ({ ...entry, value: ofNode(entry.value) }))
  })
  // What these list is never rendered: it is a name as it stands.
  const ofMeta = (entry: Member): Member =>
    entry.key === 'only' || entry.key === 'except' ? entry : { ...entry, value: ofNode(entry.value) }
  const ofBlock = (block: Block): Block => ({
    ...block,
    meta: { ...block.meta, members: block.meta.members.map(ofMeta) },
    options: ofObject(block.options)
  })
  return {
    template: {
      ...template,
      builders: template.builders.map(ofBlock),
      provisioners: template.provisioners.map(ofBlock),
      errorCleanup: template.errorCleanup && ofBlock(template.errorCleanup),
      chains: template.chains.map(chain => chain.map(ofBlock)),
      smokeTests: template.smokeTests.map(ofBlock)
    },
    explain: problem => {
      const from = problem.place && named.get(keyOf(problem.place))
      if (from === undefined) return problem
      const origin = `the value comes from ${from}`
      return { ...problem, hint: problem.hint === undefined ? origin : `${problem.hint}\n${origin}` }
    }
  }
}

/** Where the text of a variable that is used alone was written; it may itself be another variable alone. */
function originOf(text: string, texts: ReadonlyMap<string, VariableText>): VariableText | undefined {
  const seen = new Set<string>()
  const find = (value: string): VariableText | undefined => {
    const [, raw, quoted] = variableAlone.exec(value) ?? []
    const name = raw ?? quoted
    if (name === undefined || seen.has(name)) return undefined
    seen.add(name)
    const found = texts.get(name)
    return found && (find(found.text) ?? found)
  }
  return find(text)
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`
}
