import type { Problem } from '../../src/core/problem.js'

export function createJudge(
  texts: ReadonlyMap<string, string>
): (problem: Problem, shown: readonly string[]) => readonly string[]
