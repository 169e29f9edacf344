import { evaluatePipe } from './evaluate.js'
import { TemplateFault } from './fault.js'
import { formatPlain } from './format/plain.js'
import type { BranchNode, CallNode, Node, Nodes, Pipe } from './nodes.types.js'
import { assignVariable, type RenderState } from './state.js'
import { type GoValue, isTruthy, typeName } from './value.js'

/** How a list of nodes ended: by itself, or by a `break` or `continue` for the loop around it. */
type Outcome = 'done' | 'break' | 'continue'

/** Far beyond what a template needs; text that calls itself without end has to stop somewhere. */
const maximumDepth = 500
const maximumCount = 1_000_000n

/** Renders nodes to the state's output. */
export function walk(state: RenderState, dot: GoValue, nodes: Nodes): Outcome {
  for (const node of nodes) {
    const outcome = walkNode(state, dot, node)
    if (outcome !== 'done') return outcome
  }
  return 'done'
}

function walkNode(state: RenderState, dot: GoValue, node: Node): Outcome {
  state.budget.step(node)
  switch (node.kind) {
    case 'text':
      state.output.push(state.depth === 0 ? node.text : state.budget.write(node.text, node))
      return 'done'
    case 'action': {
      const value = evaluatePipe(state, dot, node.pipe)
      if (node.pipe.variables.length === 0)
        state.output.push(state.budget.write(value === null ? '<no value>' : formatPlain(value), node))
      return 'done'
    }
    case 'if':
    case 'with':
    case 'range':
      return inScope(state, () => walkBranch(state, dot, node))
    case 'template':
      walkCall(state, dot, node)
      return 'done'
    case 'break':
    case 'continue':
      return node.kind
  }
}

/** Variables that are set inside are gone afterwards. */
function inScope(state: RenderState, body: () => Outcome): Outcome {
  const known = state.variables.length
  const outcome = body()
  state.variables.length = known
  return outcome
}

function walkBranch(state: RenderState, dot: GoValue, node: BranchNode): Outcome {
  const value = evaluatePipe(state, dot, node.pipe)
  if (node.kind === 'range') return walkRange(state, dot, node, value)
  if (!isTruthy(value)) return walk(state, dot, node.otherwise)
  return walk(state, node.kind === 'with' ? value : dot, node.body)
}

function walkRange(state: RenderState, dot: GoValue, node: BranchNode, value: GoValue): Outcome {
  let isEmpty = true
  for (const [key, element] of elementsOf(value, node)) {
    isEmpty = false
    state.budget.step(node)
    setLoopVariables(state, node, key, element)
    if (inScope(state, () => walk(state, element, node.body)) === 'break') break
  }
  return isEmpty ? walk(state, dot, node.otherwise) : 'done'
}

/** One variable is the element, two are index or key and element. */
function setLoopVariables(state: RenderState, node: BranchNode, key: GoValue, element: GoValue): void {
  const { variables } = node.pipe
  const [first, second] = variables
  if (first === undefined) return
  assignVariable(state, first, second === undefined ? element : key)
  if (second !== undefined) assignVariable(state, second, element)
}

function* elementsOf(value: GoValue, { pipe }: BranchNode): Generator<readonly [GoValue, GoValue]> {
  if (value === null) return
  if (typeof value === 'bigint' && value <= maximumCount) {
    if (pipe.variables.length > 1) throw twoVariables(pipe)
    for (let index = 0n; index < value; index++) yield [index, index]
    return
  }
  if (typeof value !== 'object' || value.kind === 'struct') {
    throw new TemplateFault(`range cannot go over ${describe(value)}`, pipe.start, pipe.end)
  }
  if (value.kind === 'map') return yield* value.entries
  for (const [index, item] of value.items.entries()) yield [BigInt(index), item]
}

function twoVariables({ start, end }: Pipe): TemplateFault {
  return new TemplateFault('a range over a number sets only one variable', start, end)
}

function describe(value: GoValue): string {
  return typeof value === 'bigint' ? `as much as ${value.toString()}` : `a value of type ${typeName(value)}`
}

function walkCall(state: RenderState, dot: GoValue, { name, pipe, start, end }: CallNode): void {
  const nodes = state.template.defined.get(name)
  if (nodes === undefined) throw new TemplateFault(`the template "${name}" is not defined`, start, end)
  const depth = state.depth + 1
  if (depth > maximumDepth) {
    throw new TemplateFault(`the template "${name}" calls itself more than ${maximumDepth} times`, start, end)
  }
  const inner = pipe === undefined ? null : evaluatePipe(state, dot, pipe)
  walk({ ...state, depth, variables: [{ name: '$', value: inner }] }, inner, nodes)
}
