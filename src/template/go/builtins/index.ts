import { printArguments, printLine } from '../format/plain.js'
import { formatText } from '../format/printf.js'
import { type FunctionTable, type GoFunction, variadicFunction } from '../functions.js'
import { type GoValue, typeName } from '../value.js'
import { collectionFunctions } from './collections.js'
import { compareFunctions } from './compare.js'
import { escapeHtml, escapeJavascript, escapeUrlQuery } from './escape.js'
import { logicFunctions } from './logic.js'

function textFunction(convert: (text: string) => string): GoFunction {
  return variadicFunction([], 'any', (...args) =>
    convert(printArguments(args.map(value => value ?? '<no value>')))
  )
}

function refuseCall(callee: GoValue): never {
  throw new Error(`a value of type ${typeName(callee)} cannot be called`)
}

/** The functions that Go's text/template has of itself: https://pkg.go.dev/text/template#hdr-Functions */
export const builtinFunctions: FunctionTable = new Map([
  ...logicFunctions,
  ...compareFunctions,
  ...collectionFunctions,
  ['print', variadicFunction([], 'any', (...args) => printArguments(args))],
  ['println', variadicFunction([], 'any', (...args) => printLine(args))],
  ['printf', variadicFunction(['string'], 'any', (format, ...args) => formatText(format, args))],
  ['html', textFunction(escapeHtml)],
  ['js', textFunction(escapeJavascript)],
  ['urlquery', textFunction(escapeUrlQuery)],
  ['call', variadicFunction(['any'], 'any', refuseCall)]
])
