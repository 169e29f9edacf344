import type { ConformanceCase } from './cases/index.mjs'

export function generatedCases(choice: {
  readonly seed: number
  readonly count: number
}): readonly ConformanceCase[]
export function digestOf(cases: readonly ConformanceCase[]): string
