/** Offsets in the template's text, in UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a template consists of, in the order it is written. */
export type Node = TextNode | ActionNode | BranchNode | CallNode | JumpNode
export type Nodes = readonly Node[]

export interface TextNode extends Span {
  readonly kind: 'text'
  readonly text: string
}
export interface ActionNode extends Span {
  readonly kind: 'action'
  readonly pipe: Pipe
}
export interface BranchNode extends Span {
  readonly kind: 'if' | 'with' | 'range'
  readonly pipe: Pipe
  readonly body: Nodes
  readonly otherwise: Nodes
}
/** `{{template "name" pipeline}}`. */
export interface CallNode extends Span {
  readonly kind: 'template'
  readonly name: string
  readonly pipe: Pipe | undefined
}
export interface JumpNode extends Span {
  readonly kind: 'break' | 'continue'
}

export interface Pipe extends Span {
  readonly kind: 'pipe'
  /** Names with their `$`. */
  readonly variables: readonly string[]
  /** True for `=`, false for `:=`. */
  readonly assigns: boolean
  readonly commands: readonly Command[]
}
export interface Command extends Span {
  readonly operands: readonly Operand[]
}

export type Operand =
  | DotOperand
  | NilOperand
  | ConstantOperand
  | FieldOperand
  | VariableOperand
  | ChainOperand
  | FunctionOperand
  | Pipe
export interface DotOperand extends Span {
  readonly kind: 'dot'
}
export interface NilOperand extends Span {
  readonly kind: 'nil'
}
/** Numbers keep what they could also be read as: a bigint is an int, a number a float64. */
export interface ConstantOperand extends Span {
  readonly kind: 'constant'
  readonly value: string | boolean | bigint | number
  /** As written. */
  readonly text: string
}
/** `.A.B`. */
export interface FieldOperand extends Span {
  readonly kind: 'field'
  readonly names: readonly string[]
}
/** `$`, `$x`, `$x.A.B`. */
export interface VariableOperand extends Span {
  readonly kind: 'variable'
  readonly name: string
  readonly names: readonly string[]
}
/** `(pipeline).A.B`. */
export interface ChainOperand extends Span {
  readonly kind: 'chain'
  readonly of: Operand
  readonly names: readonly string[]
}
export interface FunctionOperand extends Span {
  readonly kind: 'function'
  readonly name: string
}
