import type { Excerpt } from './excerpt.js'
import type { ErrorCode } from './error-codes.js'
import type { Place } from './place.js'

/** One thing wrong with what the user wrote. Problems are collected and shown together, never thrown singly. */
export interface Problem {
  readonly code: ErrorCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint?: string | undefined
  readonly place?: Place | undefined
  /** What stands at the place; added when the problem is told. */
  readonly excerpt?: Excerpt | undefined
}

export type Report = (problem: Problem) => void

/** In the order of the files' text; problems without a place come first. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ place }: Problem): readonly [string, number, number] =>
    place === undefined ? ['', 0, 0] : [place.file, place.line, place.column]
  return [...problems].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a)
    const [fileB, lineB, columnB] = key(b)
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB
  })
}
