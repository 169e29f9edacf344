import type { Problem } from './problem.js'

/** How many errors, and how many warnings, are told: nobody reads more. */
export const mostProblems = 1000

/** Thrown where an error is reported that is one too many: what looks for problems ends with it. */
export class TooManyProblems extends Error {
  override readonly name = 'TooManyProblems'
}

/** Collects problems, each once, and no more than anybody reads. */
export class ProblemList {
  readonly #problems = new Map<string, Problem>()
  readonly #counts = { error: 0, warning: 0 }
  #isCut = false

  /** Takes a problem up; throws TooManyProblems for an error for which there is no room. */
  readonly add = (problem: Problem): void => {
    const { severity } = problem
    const key = keyOf(problem)
    if (this.#problems.has(key)) return
    if (this.#counts[severity] < mostProblems) {
      this.#counts[severity] += 1
      this.#problems.set(key, problem)
      return
    }
    this.#isCut = true
    if (severity === 'error') throw new TooManyProblems()
  }

  /** In the order in which they were found; the first says so if there were more. */
  get problems(): readonly Problem[] {
    const told = [...this.#problems.values()]
    return this.#isCut ? [this.#more(), ...told] : told
  }

  #more(): Problem {
    const severity = this.#counts.error === mostProblems ? 'error' : 'warning'
    const message = `there are more than ${mostProblems} ${severity}s, and only that many are told`
    const file = [...this.#problems.values()].find(({ place }) => place !== undefined)?.place?.file
    const place = file === undefined ? undefined : { file, line: 1, column: 1 }
    return { code: 'IB_TEMPLATE_INVALID', severity, message, place }
  }
}

function keyOf({ code, severity, message, hint = '', place }: Problem): string {
  const where = place === undefined ? '' : `${place.file} ${place.line} ${place.column}`
  return [where, code, severity, message, hint].join('\n')
}

/** What an action gives that reports problems; `otherwise` when there were too many for it to go on. */
export function untilFull<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch (error) {
    return otherwiseIfFull(error, otherwise)
  }
}

/** As `untilFull`, for an action that takes its time. */
export async function untilFullAsync<T>(action: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await action()
  } catch (error) {
    return otherwiseIfFull(error, otherwise)
  }
}

function otherwiseIfFull<T>(error: unknown, otherwise: T): T {
  if (error instanceof TooManyProblems) return otherwise
  throw error
}
