import type { Place } from '../core/place.js'
import type { ObjectNode, StringNode, SyntaxNode } from '../core/syntax.js'

/** A template as written: its blocks found and named, nothing in them decoded or rendered yet. */
export interface Template {
  /** The path as the user gave it; every place refers to it. */
  readonly file: string
  /** Absolute directory, for `template_dir`. */
  readonly directory: string
  readonly place: Place
  readonly description: string | undefined
  /** The oldest version of Packer that the template says it works with. */
  readonly minimumVersion: StringNode | undefined
  /**
   * Every text that stands in the template. A password among them is known to whoever can read the template, and
   * masking a word such as `root` wherever it appears would only hide what a log is for.
   */
  readonly literals: ReadonlySet<string>
  readonly variables: readonly VariableDeclaration[]
  readonly sensitive: readonly StringNode[]
  readonly builders: readonly Block[]
  /** True when surely no builder is written, not even one with mistakes that keep it out of `builders`. */
  readonly isBuilderless: boolean
  readonly provisioners: readonly Block[]
  readonly errorCleanup: Block | undefined
  /** Each entry is one chain. */
  readonly chains: readonly (readonly Block[])[]
  readonly smokeTests: readonly Block[]
}

export interface VariableDeclaration {
  readonly name: string
  readonly place: Place
  /** Undefined: the variable must be given. */
  readonly value: StringNode | undefined
  /** Something stands there that is no text, which has been reported. */
  readonly isWrong: boolean
}

/** One builder, provisioner, post-processor or smoke test. */
export interface Block {
  readonly type: string
  readonly typePlace: Place
  /** As written, not rendered; the type where the template gives none. */
  readonly rawName: string
  readonly place: Place
  /** Keys that the engine itself reads (`only`, `timeout` …), among them `override`. */
  readonly meta: ObjectNode
  /** What is left: the component's own options. */
  readonly options: ObjectNode
}

/** The kinds of blocks, and which keys of each the engine reads instead of the component. */
export const metaKeys = {
  builder: ['type', 'name'],
  provisioner: ['type', 'only', 'except', 'override', 'pause_before', 'timeout', 'max_retries'],
  'post-processor': ['type', 'name', 'only', 'except', 'keep_input_artifact'],
  'smoke test': ['type', 'name', 'only', 'except', 'timeout', 'retries']
} as const
export type BlockKind = keyof typeof metaKeys

/** The values that the template itself gives to sensitive variables. */
export function sensitiveDefaults({ variables, sensitive }: Template): readonly string[] {
  const names = new Set(sensitive.map(({ value }) => value))
  return variables.flatMap(({ name, value }) => (value !== undefined && names.has(name) ? [value.value] : []))
}

/** Every text in a value, at any depth. */
export function textsOf(node: SyntaxNode): readonly StringNode[] {
  if (node.kind === 'string') return [node]
  if (node.kind === 'array') return node.items.flatMap(textsOf)
  return node.kind === 'object' ? node.members.flatMap(({ value }) => textsOf(value)) : []
}

/** How to write as text what was written as something else; with `hidesValue`, without showing it. */
export function textHint(
  node: SyntaxNode,
  { hidesValue = false }: { readonly hidesValue?: boolean } = {}
): string {
  const advise = (advice: string, value: string): string => (hidesValue ? advice : `${advice}: ${value}`)
  if (node.kind === 'number') return advise('put it in quotes', `"${node.text}"`)
  if (node.kind === 'boolean') return advise('put it in quotes', `"${node.value}"`)
  if (node.kind === 'array') {
    const items = node.items.map(scalarText)
    return items.includes(undefined)
      ? 'a variable holds one text and no list'
      : advise('write its items as one text, parted by commas', JSON.stringify(items.join(',')))
  }
  return node.kind === 'object'
    ? 'a variable holds one text; make a variable of each member'
    : 'write a text, or ""'
}

function scalarText(node: SyntaxNode): string | undefined {
  if (node.kind === 'string') return node.value
  if (node.kind === 'number') return node.text
  return node.kind === 'boolean' ? node.value.toString() : undefined
}

/** True for a node that holds text. */
export function isText(node: SyntaxNode | undefined): node is StringNode {
  return node?.kind === 'string'
}
