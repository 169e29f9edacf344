import { type FunctionTable, goFunction, variadicFunction } from '../functions.js'
import { isTruthy } from '../value.js'

/** `and` and `or` are listed for their names and argument counts; the caller evaluates them, as they stop early. */
export const logicFunctions: FunctionTable = new Map([
  ['and', variadicFunction(['any'], 'any', first => first)],
  ['or', variadicFunction(['any'], 'any', first => first)],
  ['not', goFunction(['any'], value => !isTruthy(value))]
])
