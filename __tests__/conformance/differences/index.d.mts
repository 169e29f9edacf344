import type { Outcome } from '../outcome.mjs'

/** A deliberate difference from Packer, in words for the documentation. */
export interface Difference {
  readonly packer: string
  readonly here: string
  readonly why: string
  /** By theme and by name of the case: what is expected instead of Packer's answer. */
  readonly cases: Readonly<Record<string, Readonly<Record<string, Partial<Outcome>>>>>
}

export const differences: readonly Difference[]
