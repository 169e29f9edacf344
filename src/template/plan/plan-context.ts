import type { Registry } from '../../contracts/registry.js'
import type { Place } from '../../core/place.js'
import type { Report } from '../../core/problem.js'
import type { ObjectNode } from '../../core/syntax.js'
import type { Interpolator } from '../interpolation/interpolator.js'
import type { BlockScope, CheckSurroundings } from './resolve-block.js'
import type { Block } from '../template.js'

/** What planning one build needs; the interpolator knows that build's name and type. */
export interface BuildPlanContext {
  readonly surroundings: CheckSurroundings
  readonly registry: Registry
  readonly interpolator: Interpolator
  /** Raw name of the builder, against which `only`, `except` and `override` are matched. */
  readonly rawName: string
  /** Raw names of all builders. */
  readonly allNames: readonly string[]
  readonly report: Report
  addSecret(value: string): void
}

export function blockScope(ctx: BuildPlanContext, subject: string, place: Place): BlockScope {
  const { interpolator, surroundings, report } = ctx
  return { subject, place, interpolator, surroundings, report, addSecret: value => ctx.addSecret(value) }
}

/** Part of a block's meta keys: those that the given option table declares. */
export function metaLayer({ meta }: Block, without: readonly string[]): ObjectNode {
  return { ...meta, members: meta.members.filter(({ key }) => !without.includes(key.toLowerCase())) }
}
