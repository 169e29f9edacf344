import type { Report } from '../../core/problem.js'
import type { StringNode } from '../../core/syntax.js'
import { findFieldActions } from './field-actions.js'
import type { FunctionTable } from '../go/functions.js'
import type { Look } from './look.js'
import { renderNow } from './render-now.js'

/**
 * Renders a variable's text. Its actions that begin with a field have no value yet: they stay as they are written, for
 * the step that renders the text again. Undefined after a problem, which has been reported.
 */
export function renderAroundFields(
  node: StringNode,
  look: Look,
  functions: () => FunctionTable,
  report: Report
): string | undefined {
  const text = node.value
  const actions = findFieldActions(text)
  if (actions.length === 0) return renderNow(node, look, () => true, functions, report)
  let value = ''
  let copied = 0
  for (const [index, { start, end }] of actions.entries()) {
    value += text.slice(copied, start) + standIn(index, end - start)
    copied = end
  }
  value += text.slice(copied)
  const rendered = renderNow({ ...node, value }, look, () => true, functions, report)
  return rendered?.replace(standIns, (whole, high: string, low: string) => {
    const action = actions[indexOf(high, low)]
    return action === undefined ? whole : text.slice(action.start, action.end)
  })
}

// Stand-ins are made of characters of the private use area, which no text has. They are as long as what they stand for,
// so that places stay right: two characters for the index, the rest to fill up.
const first = 0xe000
const base = 0x1800
const fill = '\uf8ff'
const standIns = /([\ue000-\uf7ff])([\ue000-\uf7ff])\uf8ff+/g

function standIn(index: number, length: number): string {
  const digits = String.fromCharCode(first + Math.floor(index / base), first + (index % base))
  return digits + fill.repeat(length - digits.length)
}

function indexOf(high: string, low: string): number {
  return (high.charCodeAt(0) - first) * base + low.charCodeAt(0) - first
}
