/** One of the behaviours that are easily got wrong, and what shows that it is right here. */
export interface Behaviour {
  readonly what: string
  /** Cases of the suite, by theme. */
  readonly cases?: Readonly<Record<string, readonly string[]>>
  /** Tests elsewhere: a file below `__tests__`, and words that stand in it, as a rule the test's title. */
  readonly tests?: Readonly<Record<string, string>>
  /** Why nothing shows it, or nothing shows all of it, yet. */
  readonly notYet?: string
}

/** In the order of their numbers, from 1. */
export const behaviours: readonly Behaviour[]
