import type { JsonObject } from './json-value.js'

/** Mends one thing that Packer changed between versions. Templates without it come back as they are, the same object. */
export interface Fixer {
  /** As Packer names it. */
  readonly name: string
  /** What is written otherwise today, as a sentence without its full stop: a hint of `validate`. */
  readonly mends: string
  fix(template: JsonObject): JsonObject
}
