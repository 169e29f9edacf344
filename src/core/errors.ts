import type { ErrorCode } from './error-codes.js'
import type { Excerpt } from './excerpt.js'
import type { Place } from './place.js'

interface Details {
  readonly hint?: string | undefined
  readonly place?: Place | undefined
  readonly cause?: unknown
}

/** A failure that a user can meet: a stable code, a sentence, and where it helps a hint and a place. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
  readonly hint: string | undefined
  readonly place: Place | undefined

  constructor(
    readonly code: ErrorCode,
    message: string,
    { hint, place, cause }: Details = {}
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.hint = hint
    this.place = place
  }
}

/** The same failure with more lines in its hint. */
export function withMoreHint({ code, message, hint, place, cause }: BuildError, more: string): BuildError {
  return new BuildError(code, message, { hint: hint === undefined ? more : `${hint}\n${more}`, place, cause })
}

/** The same failure, of whatever kind, with its texts changed by a function: with secrets masked. Its cause is left out. */
export function withTexts(error: unknown, change: (text: string) => string): BuildError {
  const { code, message, hint, place } = toBuildError(error)
  return new BuildError(code, change(message), { hint: hint === undefined ? undefined : change(hint), place })
}

/** A failure as plain data, for events, outputs and reports. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string | undefined
  readonly place?: Place | undefined
  /** What stands at the place; added when the failure is told. */
  readonly excerpt?: Excerpt | undefined
}

/** The data of any thrown value. */
export function failureOf(error: unknown): Failure {
  const { code, message, hint, place } = toBuildError(error)
  return { code, message, hint, place }
}

/** What every caught value becomes before it is shown: an unknown throw is a fault of ours, named as such. */
export function toBuildError(error: unknown): BuildError {
  if (error instanceof BuildError) return error
  if (isAbort(error)) return new BuildError('IB_CANCELLED', 'cancelled', { cause: error })
  return new BuildError('IB_INTERNAL', messageOf(error), { cause: error })
}

/** True for the error that an aborted signal raises (not for a time-out). */
export function isAbort(error: unknown): boolean {
  return isErrorLike(error) && error.name === 'AbortError'
}

/** The text of any thrown value. */
export function messageOf(error: unknown): string {
  return isErrorLike(error) ? error.message : String(error)
}

/** The system's error code (`ENOENT`, `ECONNREFUSED` …) of a thrown value, if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (!isErrorLike(error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Not by `instanceof`: the errors of Node itself are of another realm where code runs in a VM context, as in jest. */
function isErrorLike(error: unknown): error is { readonly name: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error
}
