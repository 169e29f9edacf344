import { BuildError } from '../../core/errors.js'
import type { Place } from '../../core/place.js'
import type { Problem } from '../../core/problem.js'
import type { SyntaxNode } from '../../core/syntax.js'
import { parseJson } from '../json/parse.js'
import { fixers } from './fixers.js'
import type { Fixer } from './fixer.js'
import { isList, isObject, isSame, plainValue, type JsonObject, type JsonValue } from './json-value.js'

/** The template whose problems they are. */
export interface Advised {
  readonly text: string
  readonly file: string
  /** What hints add: the command that mends the template. */
  readonly command: string
}

/**
 * The same problems; of those that may come from the template being old, the ones at a place that a fixer mends have
 * a hint that says what is written there today.
 */
export function advise(
  problems: readonly Problem[],
  mayBeOld: (problem: Problem) => boolean,
  { text, file, command }: Advised
): readonly Problem[] {
  const { node } = parseJson(text, file)
  if (node === undefined) return problems
  const mended = mendedPaths(plainValue(node))
  return problems.map(problem => {
    const { place, code, hint } = problem
    if (place === undefined || !mayBeOld(problem)) return problem
    const fixer = fixerAt(mended, pathOf(node, place))
    if (fixer === undefined) return problem
    const advice = code === 'IB_OPTION_DEPRECATED' && hint !== undefined ? hint : fixer.mends
    return { ...problem, hint: `${advice}; ${command}` }
  })
}

type Path = readonly (string | number)[]

function fixerAt(mended: ReadonlyMap<string, Fixer>, path: Path): Fixer | undefined {
  for (let length = path.length; length > 0; length--) {
    const fixer = mended.get(JSON.stringify(path.slice(0, length)))
    if (fixer !== undefined) return fixer
  }
  return undefined
}

/** Which fixer was the first to change what stands under a path. */
function mendedPaths(template: JsonValue): ReadonlyMap<string, Fixer> {
  const mended = new Map<string, Fixer>()
  if (!isObject(template)) return mended
  let before = template
  for (const fixer of fixers) {
    const after = tryFix(fixer, before)
    for (const path of changes(before, after, [])) {
      const key = JSON.stringify(path)
      if (!mended.has(key)) mended.set(key, fixer)
    }
    before = after
  }
  return mended
}

/** A fixer that refuses what it finds mends nothing. */
function tryFix(fixer: Fixer, template: JsonObject): JsonObject {
  try {
    return fixer.fix(template)
  } catch (error) {
    if (error instanceof BuildError) return template
    throw error
  }
}

/** Paths of what is gone or is another value. */
function changes(before: JsonValue, after: JsonValue | undefined, path: Path): readonly Path[] {
  if (before === after) return []
  if (isObject(before) && isObject(after)) {
    return Object.entries(before).flatMap(([key, value]) => changes(value, after[key], [...path, key]))
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    return before.flatMap((item, at) => changes(item, after[at], [...path, at]))
  }
  return isSame(before, after) ? [] : [path]
}

/** The path of the key or value that is written where a place begins. */
function pathOf(node: SyntaxNode, place: Place): Path {
  if (node.kind === 'array') {
    const at = node.items.findIndex(item => holds(item.place, place))
    const item = node.items[at]
    return item === undefined ? [] : [at, ...pathOf(item, place)]
  }
  if (node.kind !== 'object') return []
  const entry = node.members.find(
    ({ keyPlace, value }) => holds(keyPlace, place) || holds(value.place, place)
  )
  return entry === undefined ? [] : [entry.key, ...pathOf(entry.value, place)]
}

function holds(outer: Place, { line, column }: Place): boolean {
  const { endLine = outer.line, endColumn = outer.column } = outer
  const isAfterStart = line > outer.line || (line === outer.line && column >= outer.column)
  return isAfterStart && (line < endLine || (line === endLine && column < endColumn))
}
