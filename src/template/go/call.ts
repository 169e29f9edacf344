import { TooManyProblems } from '../../core/problem-list.js'
import { BuildError, messageOf } from '../../core/errors.js'
import { builtinFunctions } from './builtins/index.js'
import { TemplateFault } from './fault.js'
import type { GoFunction, ParameterType } from './functions.js'
import type { ConstantOperand, NilOperand, Span } from './nodes.types.js'
import type { RenderState } from './state.js'
import { type GoValue, isTruthy, typeName } from './value.js'

/** An argument that is evaluated when its turn comes, since `and` and `or` may do without it. */
export interface Argument {
  readonly evaluate: () => GoValue
  /** Set for what was written out, which Go converts more freely than what was computed. */
  readonly constant?: ConstantOperand | NilOperand | undefined
  readonly span: Span
}

/** Calls a function by name. Throws a TemplateFault when the arguments do not fit or the function fails. */
export function callFunction(
  { functions, budget }: Pick<RenderState, 'functions' | 'budget'>,
  name: string,
  args: readonly Argument[],
  span: Span
): GoValue {
  const found = functions.get(name) ?? builtinFunctions.get(name)
  if (found === undefined)
    throw new TemplateFault(`the function "${name}" does not exist`, span.start, span.end)
  checkCount(name, found, args.length, span)
  if ((name === 'and' || name === 'or') && !functions.has(name)) return shortCircuit(name, args)
  const values = args.map((arg, index) => convert(name, arg, found.parameters[index] ?? found.rest ?? 'any'))
  budget.call(values, span)
  try {
    return found.run(...values)
  } catch (error) {
    throw failedCall(name, error, span)
  }
}

function shortCircuit(name: 'and' | 'or', args: readonly Argument[]): GoValue {
  let value: GoValue = null
  for (const arg of args) {
    value = arg.evaluate()
    if (isTruthy(value) === (name === 'or')) break
  }
  return value
}

function checkCount(name: string, { parameters, rest }: GoFunction, given: number, span: Span): void {
  const wanted = parameters.length
  if (given === wanted || (given > wanted && rest !== undefined)) return
  const atLeast = rest === undefined ? '' : 'at least '
  const message = `${name} takes ${atLeast}${wanted} ${wanted === 1 ? 'argument' : 'arguments'}, not ${given}`
  throw new TemplateFault(message, span.start, span.end)
}

/** The argument's value, which has to be of the type that the function declares. */
function convert(name: string, { evaluate, constant, span }: Argument, type: ParameterType): GoValue {
  const value = evaluate()
  if (type === 'any' || typeName(value) === type) return value
  const isWhole = constant?.kind === 'constant' && typeof value === 'number' && Number.isSafeInteger(value)
  if (type === 'int' && isWhole) return BigInt(value)
  const wanted = type === 'string' ? 'a text' : 'a whole number'
  const found = constant?.kind === 'constant' ? constant.text : describe(value)
  throw new TemplateFault(`${name} needs ${wanted} here, not ${found}`, span.start, span.end)
}

function describe(value: GoValue): string {
  return value === null ? 'nothing' : `a value of type ${typeName(value)}`
}

function failedCall(name: string, error: unknown, { start, end }: Span): Error {
  // A function may evaluate another text, and that may have been the last that anybody reads about.
  if (error instanceof TooManyProblems) return error
  if (!(error instanceof BuildError)) return new TemplateFault(`${name}: ${messageOf(error)}`, start, end)
  if (error.code !== 'IB_INTERPOLATION') return error
  return new TemplateFault(`${name}: ${error.message}`, start, end, error.hint)
}
