import { suggest } from '../../core/suggest.js'
import { TemplateFault } from './fault.js'
import type { Span } from './nodes.types.js'
import { type GoStruct, type GoValue, typeName } from './value.js'

/** Follows `.A.B` from a value. A key that a map lacks gives nil, a field that a struct lacks is an error. */
export function followFields(
  from: GoValue,
  names: readonly string[],
  span: Span,
  hasArguments: boolean
): GoValue {
  let value = from
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1
    value = readField(value, name, span, isLast && hasArguments)
  }
  return value
}

function readField(from: GoValue, name: string, span: Span, hasArguments: boolean): GoValue {
  if (from === null) return null
  if (typeof from !== 'object' || from.kind === 'list') {
    const message = `.${name} cannot be taken from a value of type ${typeName(from)}`
    throw new TemplateFault(message, span.start, span.end)
  }
  const members = from.kind === 'map' ? from.entries : from.fields
  const value = members.get(name)
  if (value === undefined && from.kind === 'struct') throw unknownField(from, name, span)
  if (hasArguments)
    throw new TemplateFault(`.${name} is no function, so it takes no arguments`, span.start, span.end)
  return value ?? null
}

function unknownField({ fields }: GoStruct, name: string, { start, end }: Span): TemplateFault {
  const near = suggest(name, fields.keys())
  const known = [...fields.keys()].map(field => `.${field}`).join(', ')
  const hint = near === undefined ? `what can be used here: ${known}` : `did you mean .${near}?`
  return new TemplateFault(`there is no .${name} here`, start, end, hint)
}
