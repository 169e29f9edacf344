import type { Budget } from './budget.js'
import type { FunctionTable } from './functions.js'
import type { ParsedTemplate } from './parser.js'
import type { GoValue } from './value.js'

/** What one rendering carries along. Variables are a stack, as scopes nest; the output grows. */
export interface RenderState {
  readonly template: ParsedTemplate
  readonly functions: FunctionTable
  readonly variables: Variable[]
  readonly output: string[]
  readonly budget: Budget
  /** How many templates are being called inside each other. */
  readonly depth: number
}

export interface Variable {
  readonly name: string
  value: GoValue
}

/** Gives a variable that is in scope another value; the parser has made sure that there is one. */
export function assignVariable(state: RenderState, name: string, value: GoValue): void {
  const variable = state.variables.findLast(entry => entry.name === name)
  if (variable !== undefined) variable.value = value
}

/** The innermost variable of that name. */
export function readVariable(state: RenderState, name: string): GoValue {
  return state.variables.findLast(entry => entry.name === name)?.value ?? null
}
