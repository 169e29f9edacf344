import { fixers } from './fixers.js'
import type { JsonObject } from './json-value.js'

/** The template as it is written for today's Packer; the same object when nothing in it is old. */
export function fixTemplate(template: JsonObject): JsonObject {
  return fixers.reduce((mended, fixer) => fixer.fix(mended), template)
}
