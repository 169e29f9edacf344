import type { GoValue } from './value.js'

/** What an argument must be; `any` takes everything. */
export type ParameterType = 'string' | 'int' | 'any'

interface ArgumentTypes {
  readonly string: string
  readonly int: bigint
  readonly any: GoValue
}
type ArgumentsOf<P extends readonly ParameterType[]> = { readonly [K in keyof P]: ArgumentTypes[P[K]] }

/** A function that templates can call. The engine checks number and types of the arguments before it calls. */
export interface GoFunction {
  readonly parameters: readonly ParameterType[]
  /** Type of any further arguments; absent: there may be none. */
  readonly rest?: ParameterType
  /** An Error that it throws is shown with the place of the call. */
  run(...args: readonly GoValue[]): GoValue
}

/** Functions by the names under which templates call them. */
export type FunctionTable = ReadonlyMap<string, GoFunction>

/** Declares a function with a fixed number of arguments. */
export function goFunction<const P extends readonly ParameterType[]>(
  parameters: P,
  run: (...args: ArgumentsOf<P>) => GoValue
): GoFunction {
  return createFunction({ parameters, run })
}

/** Declares a function that takes any number of further arguments of one type. */
export function variadicFunction<const P extends readonly ParameterType[], const R extends ParameterType>(
  parameters: P,
  rest: R,
  run: (...args: readonly [...ArgumentsOf<P>, ...ArgumentTypes[R][]]) => GoValue
): GoFunction {
  return createFunction({ parameters, rest, run })
}

/** Only here are the types of the arguments given up; `checkArgument` of the engine makes them true again. */
function createFunction(definition: GoFunction): GoFunction {
  return definition
}
