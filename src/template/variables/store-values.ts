import type { ReadStore, StoreAddress } from '../../contracts/store.js'
import { type BuildError, isAbort, toBuildError } from '../../core/errors.js'
import { mostProblems } from '../../core/problem-list.js'
import type { Problem, Report } from '../../core/problem.js'
import { functionError } from '../functions/environment.js'

/** What a run reports, up to one more of a kind than is ever told. */
function firstProblems(): { readonly problems: readonly Problem[]; readonly report: Report } {
  const problems: Problem[] = []
  const left = { error: mostProblems + 1, warning: mostProblems + 1 }
  const report = (problem: Problem): void => {
    if (left[problem.severity]-- > 0) problems.push(problem)
  }
  return { problems, report }
}

/** Further than variables build on each other; an address may change with every try (`uuid`). */
const mostRounds = 20

/**
 * Texts of the stores of secrets that templates ask for. Rendering does not wait: an address whose text is not there
 * yet is noted and the rendering fails; then all noted ones are read, each once, and it is done anew.
 */
export class StoreValues {
  readonly #texts = new Map<string, string | BuildError>()
  readonly #missing = new Map<string, StoreAddress>()
  readonly #secrets = new Set<string>()

  constructor(private readonly readStore: ReadStore) {}

  /** What was picked from stores, none of which may be shown. */
  get secrets(): readonly string[] {
    return [...this.#secrets]
  }

  /** The part that is picked from the text at an address. Throws when it is not there, or not yet. */
  read(address: StoreAddress, pick: (text: string) => string): string {
    const key = JSON.stringify(address)
    const text = this.#texts.get(key)
    if (text === undefined) {
      this.#missing.set(key, address)
      throw functionError('asks for another value each time it is rendered', 'ask for a fixed name')
    }
    if (typeof text !== 'string') throw text
    const value = pick(text)
    if (value !== '') this.#secrets.add(value)
    return value
  }

  /** Runs `render` until all that it reads is there, and reports what the last run reported. Rejects when cancelled. */
  async settle<T>(render: (report: Report) => T, report: Report): Promise<T> {
    for (let round = 1; ; round++) {
      const { problems, report: note } = firstProblems()
      const result = render(note)
      if (this.#missing.size === 0 || round === mostRounds) {
        problems.forEach(report)
        return result
      }
      await Promise.all([...this.#missing].map(async ([key, address]) => this.#fetch(key, address)))
      this.#missing.clear()
    }
  }

  async #fetch(key: string, address: StoreAddress): Promise<void> {
    try {
      this.#texts.set(key, await this.readStore(address))
    } catch (error) {
      if (isAbort(error)) throw error
      this.#texts.set(key, toBuildError(error))
    }
  }
}
