import type { StringNode } from '../../core/syntax.js'

/** The parts of a text that stands for a list, each where it is written if that can be told. */
export function commaParts(node: StringNode): readonly StringNode[] {
  const { value, placeAt } = node
  if (value === '') return []
  if (!value.includes(',')) return [node]
  let next = 0
  return value.split(',').map(text => {
    const start = next
    next += text.length + 1
    return {
      ...node,
      value: text,
      place: placeAt?.(start, start + text.length) ?? node.place,
      placeAt: placeAt && ((from, to) => placeAt(start + from, start + to))
    }
  })
}
