import type { Place } from '../../core/place.js'
import type {
  BranchNode,
  Command,
  FieldOperand,
  Nodes,
  Operand,
  Pipe,
  VariableOperand
} from './nodes.types.js'
import type { Template } from './template.js'

/** A call that stands in a template, whether or not rendering comes by it. */
export interface FunctionUse {
  readonly name: string
  /** The texts that are written out as arguments, piped ones last; undefined for each that is computed. */
  readonly arguments: readonly (string | undefined)[]
  readonly place: Place | undefined
}

/** A `.A.B` or `$.A.B` that starts at the data that the template is rendered with. */
export interface FieldUse {
  readonly names: readonly string[]
  readonly place: Place | undefined
}

export interface Uses {
  readonly functions: readonly FunctionUse[]
  readonly fields: readonly FieldUse[]
}

interface Collector {
  readonly template: Template
  /** Whether `$` is what the template was rendered with; in a defined one it is what the caller gave. */
  readonly isMain: boolean
  readonly functions: FunctionUse[]
  readonly fields: FieldUse[]
}

/** What a template refers to, found without rendering it. */
export function findUses(template: Template): Uses {
  const collector: Collector = { template, isMain: true, functions: [], fields: [] }
  visitNodes(collector, template.root, true)
  for (const nodes of template.defined.values()) {
    if (nodes !== template.root) visitNodes({ ...collector, isMain: false }, nodes, false)
  }
  const { functions, fields } = collector
  return { functions, fields }
}

/** `isRoot` tells whether `.` is still what the template was rendered with. */
function visitNodes(collector: Collector, nodes: Nodes, isRoot: boolean): void {
  for (const node of nodes) {
    if (node.kind === 'action' || node.kind === 'template') visitPipe(collector, node.pipe, isRoot)
    if (node.kind === 'if' || node.kind === 'with' || node.kind === 'range')
      visitBranch(collector, node, isRoot)
  }
}

function visitBranch(collector: Collector, node: BranchNode, isRoot: boolean): void {
  visitPipe(collector, node.pipe, isRoot)
  visitNodes(collector, node.body, isRoot && node.kind === 'if')
  visitNodes(collector, node.otherwise, isRoot)
}

function visitPipe(collector: Collector, pipe: Pipe | undefined, isRoot: boolean): void {
  let piped: Command | undefined
  for (const command of pipe?.commands ?? []) {
    visitCommand(collector, command, piped, isRoot)
    piped = command
  }
}

function visitCommand(
  collector: Collector,
  { operands }: Command,
  piped: Command | undefined,
  isRoot: boolean
): void {
  const [first, ...rest] = operands
  if (first?.kind === 'function') {
    const last =
      piped === undefined ? [] : [piped.operands.length === 1 ? constantText(piped.operands[0]) : undefined]
    addFunction(collector, first, [...rest.map(constantText), ...last])
  } else if (first !== undefined) visitOperand(collector, first, isRoot)
  for (const operand of rest) visitOperand(collector, operand, isRoot)
}

function visitOperand(collector: Collector, operand: Operand, isRoot: boolean): void {
  if (operand.kind === 'function') addFunction(collector, operand, [])
  if (operand.kind === 'pipe') visitPipe(collector, operand, isRoot)
  if (operand.kind === 'chain') visitOperand(collector, operand.of, isRoot)
  if (operand.kind === 'field' && isRoot) addField(collector, operand)
  if (operand.kind === 'variable' && collector.isMain && isRootField(operand)) addField(collector, operand)
}

function isRootField({ name, names }: VariableOperand): boolean {
  return name === '$' && names.length > 0
}

function constantText(operand: Operand | undefined): string | undefined {
  return operand?.kind === 'constant' && typeof operand.value === 'string' ? operand.value : undefined
}

function addFunction(
  { template, functions }: Collector,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  args: FunctionUse['arguments']
): void {
  functions.push({ name, arguments: args, place: template.locate(start, end) })
}

function addField(
  { template, fields }: Collector,
  { names, start, end }: FieldOperand | VariableOperand
): void {
  fields.push({ names, place: template.locate(start, end) })
}
