import { blotted, withoutValues } from '../core/excerpt.js'
import type { Span } from '../core/form-index.js'
import type { Place } from '../core/place.js'
import type { Problem } from '../core/problem.js'
import type { Member, SyntaxNode } from '../core/syntax.js'
import { textsOf } from './template.js'

/**
 * A template's text as it may be shown: as long as it is, line by line, with something else in the place of every value
 * of a sensitive variable, in the very form in which it is written. What was found wrong with its JSON may hide which
 * values these are: then no value of any variable is left.
 */
export function withoutSecrets(
  text: string,
  node: SyntaxNode | undefined,
  problems: readonly Problem[]
): string {
  const isDoubtful = node === undefined || problems.some(({ severity }) => severity === 'error')
  const shown = isDoubtful ? withoutSpans(text, doubtfulValues(text)) : text
  const places = node === undefined ? [] : sensitiveValues(node).map(({ place }) => place)
  return places.length === 0 ? shown : withoutPlaces(shown, places)
}

const sensitiveKey = 'sensitive-variables'
const variablesKey = /(?<![\w-])["'“”„]?variables["'“”]?\s*[:=]/gi
/** The next part of the template. Brackets tell nothing where a quote is missing. */
const nextKey =
  /["'“”„]?\b(?:builders|provisioners|post-processors|sensitive-variables|smoke-tests|error-cleanup-provisioner)["'“”]?\s*[:=]+\s*[[{]/gi

/**
 * Where a template's text has values of variables, to be asked before it is known whether the text is sound. None for a
 * template that has no secrets.
 */
export function doubtfulValues(text: string): readonly Span[] {
  if (!text.toLowerCase().includes(sensitiveKey)) return []
  const spans: Span[] = []
  for (const { 0: key, index } of text.matchAll(variablesKey)) {
    const start = index + key.length
    if (start < (spans.at(-1)?.end ?? 0)) continue
    nextKey.lastIndex = start
    spans.push({ start, end: nextKey.exec(text)?.index ?? text.length })
  }
  return spans
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let shown = ''
  let copied = 0
  for (const { start, end } of spans) {
    shown += text.slice(copied, start) + text.slice(start, end).split('\n').map(withoutValues).join('\n')
    copied = end
  }
  return shown + text.slice(copied)
}

/** What the template gives to the variables that it calls sensitive, of whatever kind it is. */
function sensitiveValues(root: SyntaxNode): readonly SyntaxNode[] {
  const names = new Set(
    valuesOf(root, sensitiveKey)
      .flatMap(textsOf)
      .map(({ value }) => value)
  )
  return valuesOf(root, 'variables')
    .flatMap(membersOf)
    .filter(({ key, value }) => names.has(key) && value.kind !== 'null')
    .map(({ value }) => value)
}

function valuesOf(root: SyntaxNode, key: string): readonly SyntaxNode[] {
  return membersOf(root)
    .filter(member => member.key.toLowerCase() === key)
    .map(({ value }) => value)
}

function membersOf(node: SyntaxNode): readonly Member[] {
  return node.kind === 'object' ? node.members : []
}

/** @param places that do not overlap, in the order of the text */
function withoutPlaces(text: string, places: readonly Place[]): string {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const pieces: string[] = []
  let copied = 0
  for (const { line, column, endLine = line, endColumn = column } of places) {
    const start = (starts[line - 1] ?? 0) + column - 1
    const end = (starts[endLine - 1] ?? 0) + endColumn - 1
    pieces.push(text.slice(copied, start), text.slice(start, end).split('\n').map(blotted).join('\n'))
    copied = end
  }
  return pieces.join('') + text.slice(copied)
}
