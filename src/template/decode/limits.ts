import type { Option } from '../../core/options.js'
import type { SyntaxNode } from '../../core/syntax.js'
import { suggest } from '../../core/suggest.js'
import { placeOfPart } from './place-of-part.js'
import type { DecodeScope } from './scope.js'

/**
 * True for a value that stands for none, so that the option has its default, as in Packer: an empty text where one of
 * some words is wanted, and an empty text or 0 where the option says so.
 */
export function isUnset({ choices, emptyIsDefault, required }: Option<unknown>, value: unknown): boolean {
  if (value !== 0 && value !== '') return false
  if (emptyIsDefault === true) return true
  return value === '' && required !== true && choices?.includes('') === false
}

/** Reports every part of a decoded value that is outside what its option allows. True when all of it is inside. */
export function checkLimits(
  option: Option<unknown>,
  name: string,
  value: unknown,
  node: SyntaxNode,
  scope: DecodeScope
): boolean {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const faults = items.map((item, index) => {
    const fault = limitFault(option, item)
    if (fault !== undefined) {
      scope.report({
        code: 'IB_OPTION_VALUE',
        severity: 'error',
        message: `${scope.subject}: \`${name}\` ${fault.message}`,
        hint: fault.hint,
        place: Array.isArray(value) ? placeOfPart(node, [index]) : node.place
      })
    }
    return fault
  })
  return faults.every(fault => fault === undefined)
}

interface Fault {
  readonly message: string
  readonly hint?: string
}

function limitFault(option: Option<unknown>, value: unknown): Fault | undefined {
  if (typeof value === 'string') return textFault(option, value)
  if (typeof value === 'number') return numberFault(option, value)
  return undefined
}

function textFault({ choices, pattern }: Option<unknown>, text: string): Fault | undefined {
  if (choices !== undefined && !choices.includes(text)) {
    const near = suggest(text, choices)
    const list = choices.map(choice => JSON.stringify(choice)).join(', ')
    return {
      message: `must be one of ${list}, but is ${JSON.stringify(text)}`,
      ...(near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` })
    }
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern.expression})$`, 'u').test(text)) {
    return { message: `must be ${pattern.words}, but is ${JSON.stringify(text)}` }
  }
  return undefined
}

function numberFault({ minimum, maximum }: Option<unknown>, number: number): Fault | undefined {
  if (minimum !== undefined && number < minimum)
    return { message: `must be at least ${minimum}, but is ${number}` }
  if (maximum !== undefined && number > maximum)
    return { message: `must be at most ${maximum}, but is ${number}` }
  return undefined
}
