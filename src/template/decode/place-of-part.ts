import type { Part, Span } from '../../core/part.js'
import type { Place } from '../../core/place.js'
import type { SyntaxNode } from '../../core/syntax.js'
import { isPlain } from '../interpolation/look.js'
import { commaParts } from './comma-parts.js'
import { entries } from './maps.js'

/**
 * Where a part of an option's value is written, or a span of the text that the part is. What is not written as such,
 * because it comes from an expression, is where the smallest thing is written that it is a part of.
 */
export function placeOfPart(node: SyntaxNode, part: Part = [], span?: Span): Place {
  const [step, ...rest] = part
  if (step === undefined) return span === undefined ? node.place : placeOfSpan(node, span)
  if (typeof step === 'number') {
    const item = items(node)[step]
    return item === undefined ? node.place : placeOfPart(item, rest, span)
  }
  const entry = entries(node)?.findLast(({ key }) => key === step)
  if (entry === undefined) return node.place
  return rest.length === 0 ? entry.keyPlace : placeOfPart(entry.value, rest, span)
}

/** As decoding splits it; a text with expressions is split only after it is rendered. */
function items(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'array') return node.items
  if (node.kind !== 'string') return [node]
  return isPlain(node.value) ? commaParts(node) : []
}

function placeOfSpan(node: SyntaxNode, [start, end]: Span): Place {
  if (node.kind !== 'string') return node.place
  return node.placeAt?.(start, Math.min(end, node.value.length)) ?? node.place
}
