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
  readonly variables: readonly VariableDeclaration[]
  readonly sensitive: readonly StringNode[]
  readonly builders: readonly Block[]
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

/** True for a node that holds text. */
export function isText(node: SyntaxNode | undefined): node is StringNode {
  return node?.kind === 'string'
}
