import { callFunction, type Argument } from './call.js'
import { TemplateFault } from './fault.js'
import { followFields } from './fields.js'
import type { Command, Operand, Pipe, Span } from './nodes.types.js'
import { assignVariable, readVariable, type RenderState } from './state.js'
import type { GoValue } from './value.js'

/** The value of a pipeline; its variables, if it sets any, have that value afterwards. */
export function evaluatePipe(state: RenderState, dot: GoValue, pipe: Pipe): GoValue {
  let value: GoValue | undefined
  for (const command of pipe.commands) value = evaluateCommand(state, dot, command, value)
  const result = value ?? null
  for (const name of pipe.variables) {
    if (pipe.assigns) assignVariable(state, name, result)
    else state.variables.push({ name, value: result })
  }
  return result
}

/** `piped` is what the command before `|` gave; undefined for the first. */
function evaluateCommand(
  state: RenderState,
  dot: GoValue,
  command: Command,
  piped: GoValue | undefined
): GoValue {
  const [first, ...rest] = command.operands
  if (first === undefined) return null
  if (first.kind === 'function') {
    const args = rest.map(operand => toArgument(state, dot, operand))
    if (piped !== undefined) args.push({ evaluate: () => piped, span: command })
    return callFunction(state, first.name, args, first)
  }
  const hasArguments = rest.length > 0 || piped !== undefined
  const isField = first.kind === 'field' || (first.kind === 'variable' && first.names.length > 0)
  if (hasArguments && !isField && first.kind !== 'chain') throw notAFunction(command)
  if (first.kind === 'nil') throw new TemplateFault('nil alone is no command', first.start, first.end)
  return evaluateOperand(state, dot, first, hasArguments)
}

function notAFunction({ start, end }: Span): TemplateFault {
  return new TemplateFault('a value that is no function takes no arguments', start, end)
}

function toArgument(state: RenderState, dot: GoValue, operand: Operand): Argument {
  return {
    evaluate: () => evaluateOperand(state, dot, operand, false),
    constant: operand.kind === 'constant' || operand.kind === 'nil' ? operand : undefined,
    span: operand
  }
}

function evaluateOperand(state: RenderState, dot: GoValue, operand: Operand, hasArguments: boolean): GoValue {
  switch (operand.kind) {
    case 'constant':
      return operand.value
    case 'nil':
      return null
    case 'dot':
      return dot
    case 'field':
      return followFields(dot, operand.names, operand, hasArguments)
    case 'variable':
      return followFields(readVariable(state, operand.name), operand.names, operand, hasArguments)
    case 'chain':
      return followFields(
        evaluateOperand(state, dot, operand.of, false),
        operand.names,
        operand,
        hasArguments
      )
    case 'function':
      return callFunction(state, operand.name, [], operand)
    case 'pipe':
      return evaluatePipe(state, dot, operand)
  }
}
