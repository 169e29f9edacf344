import type { Option, Options } from '../../core/options.js'
import type { Place } from '../../core/place.js'
import { suggest } from '../../core/suggest.js'
import type { Member } from '../../core/syntax.js'
import type { DecodeScope } from './scope.js'

/** Two spellings of one option: which of the values is meant cannot be told. */
export function reportTwice({ key, keyPlace }: Member, other: string | undefined, scope: DecodeScope): void {
  if (other === undefined) return
  scope.report({
    code: 'IB_UNKNOWN_OPTION',
    severity: 'error',
    message: `${scope.subject}: \`${other}\` and \`${key}\` are the same option`,
    hint: 'keep one of them',
    place: keyPlace
  })
}

/** Gives the option that was probably meant. */
export function reportUnknown(
  { key, keyPlace }: Member,
  known: readonly string[],
  scope: DecodeScope
): string | undefined {
  const near = suggest(key, known)
  scope.report({
    code: 'IB_UNKNOWN_OPTION',
    severity: 'error',
    message: `${scope.subject} has no option \`${key}\``,
    hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
    place: keyPlace
  })
  return near
}

export function reportStatus(
  option: Option<unknown>,
  name: string,
  { keyPlace }: Member,
  scope: DecodeScope
): void {
  if (option.unsupported !== undefined) {
    scope.report({
      code: 'IB_OPTION_UNSUPPORTED',
      severity: 'error',
      message: `${scope.subject}: \`${name}\` is not supported: ${option.unsupported}`,
      place: keyPlace
    })
  }
  if (option.deprecated !== undefined) {
    scope.report({
      code: 'IB_OPTION_DEPRECATED',
      severity: 'warning',
      message: `${scope.subject}: \`${name}\` is deprecated`,
      hint: option.deprecated,
      place: keyPlace
    })
  }
}

export function reportMissing(
  options: Options,
  given: ReadonlyMap<string, Member>,
  place: Place,
  scope: DecodeScope
): void {
  for (const [name, option] of Object.entries(options)) {
    if (option.required !== true || given.has(name)) continue
    scope.report({
      code: 'IB_OPTION_MISSING',
      severity: 'error',
      message: `${scope.subject} needs \`${name}\``,
      hint: option.description,
      place
    })
  }
}
