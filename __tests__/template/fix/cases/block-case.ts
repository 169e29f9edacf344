import type { JsonObject } from '../../../../src/template/fix/json-value.js'

/** A block before and after; `same` where there is nothing to mend. */
export interface BlockCase {
  readonly fixer: string
  readonly what: string
  readonly before: JsonObject
  readonly after: JsonObject | 'same'
  /** Why Packer 1.6.6 gives something else. */
  readonly differs?: string
}

type Row = readonly [what: string, before: JsonObject, after: JsonObject | 'same', differs?: string]

/** The cases of one fixer. */
export function cases(fixer: string, rows: readonly Row[]): readonly BlockCase[] {
  return rows.map(([what, before, after, differs]) => ({
    fixer,
    what,
    before,
    after,
    ...(differs && { differs })
  }))
}
