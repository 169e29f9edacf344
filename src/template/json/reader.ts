import type { ErrorCode } from '../../core/error-codes.js'
import type { Span } from '../../core/form-index.js'
import type { Place } from '../../core/place.js'
import type { Problem } from '../../core/problem.js'
import { shorten } from '../../core/shorten.js'
import { ProblemList } from '../../core/problem-list.js'
import type { Source } from './source.js'

interface Advice {
  readonly hint?: string
  readonly code?: ErrorCode
  readonly severity?: Problem['severity']
}

/** The cursor of one parse: where it stands, and what was wrong so far. */
export class Reader {
  position = 0
  /** Set when a repair had to guess what was meant, so that the tree must not be judged any further. */
  hasGuessed = false
  /** Values so far. */
  count = 0
  readonly text: string
  readonly #problems = new ProblemList()

  /** @param hidden the parts of the text of which no message shows anything: they may be secrets */
  constructor(
    private readonly source: Source,
    private readonly hidden: readonly Span[] = []
  ) {
    this.text = source.text
  }

  get problems(): readonly Problem[] {
    return this.#problems.problems
  }

  /** The character at the cursor; empty at the end. */
  peek(): string {
    return this.text.charAt(this.position)
  }

  /** What a sticky pattern matches at the cursor; the cursor stays. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position
    return pattern.exec(this.text)?.[0]
  }

  /** The line and column of a range of offsets. */
  place(start: number, end: number): Place {
    return this.source.place(start, end)
  }

  /** A piece of the text right before or behind the cursor as a message shows it: its beginning, or nothing of it. */
  shown(piece: string): string {
    const from = this.position - piece.length
    const to = this.position + piece.length
    const isHidden = this.hidden.some(({ start, end }) => start <= to && from < end)
    return isHidden ? '•••' : shorten(piece, 60)
  }

  /** Notes a problem; the parse goes on. Throws TooManyProblems when there are enough. */
  report(start: number, end: number, message: string, advice: Advice = {}): void {
    const { hint, code = 'IB_JSON_SYNTAX', severity = 'error' } = advice
    this.#problems.add({ code, severity, message, hint, place: this.place(start, end) })
  }
}
