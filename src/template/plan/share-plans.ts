import type { Interpolator } from '../interpolation/interpolator.js'
import type { BuildPlanContext } from './plan-context.js'

/** Plans something of the template for one build. */
export type PlanPart<K, T> = (part: K, ctx: BuildPlanContext) => Promise<T>

/**
 * Planning that is done once for all builds wherever it does not ask which build it is done for, be it by a function
 * such as `build_name` or by a plugin's own rules; what it found then holds for every build.
 */
export function shared<K extends object, T>(plan: PlanPart<K, T>): PlanPart<K, T> {
  const firsts = new WeakMap<K, Promise<First<T>>>()
  return async (part, ctx) => {
    const before = firsts.get(part)
    const first = before ?? planFirst(plan, part, ctx)
    if (before === undefined) firsts.set(part, first)
    const { result, holdsForAll } = await first
    return holdsForAll || before === undefined ? result : await plan(part, ctx)
  }
}

/** What came of planning something for the build that asked first. */
interface First<T> {
  readonly result: T
  readonly holdsForAll: boolean
}

async function planFirst<K, T>(plan: PlanPart<K, T>, part: K, ctx: BuildPlanContext): Promise<First<T>> {
  const { watched, hasAsked } = watch(ctx)
  const result = await plan(part, watched)
  return { result, holdsForAll: !hasAsked() }
}

interface Watch {
  /** The same context. */
  readonly watched: BuildPlanContext
  /** Whether anything about the build was asked of it. */
  readonly hasAsked: () => boolean
}

function watch(ctx: BuildPlanContext): Watch {
  let hasAsked = false
  const onAsk = (): void => {
    hasAsked = true
  }
  const { surroundings } = ctx
  const watched: BuildPlanContext = {
    ...ctx,
    addSecret: value => ctx.addSecret(value),
    interpolator: watchInterpolator(ctx.interpolator, onAsk),
    surroundings: {
      ...surroundings,
      get buildName() {
        onAsk()
        return surroundings.buildName
      }
    },
    get rawName() {
      onAsk()
      return ctx.rawName
    }
  }
  return { watched, hasAsked: () => hasAsked }
}

function watchInterpolator(interpolator: Interpolator, onAsk: () => void): Interpolator {
  return {
    ...interpolator,
    render: (node, facts, report) => {
      if (interpolator.differsByBuild(node)) onAsk()
      return interpolator.render(node, facts, report)
    },
    check: (node, fields, report) => {
      if (interpolator.usesBuildData(node)) onAsk()
      return interpolator.check(node, fields, report)
    },
    usesBuildData: node => {
      const usesIt = interpolator.usesBuildData(node)
      if (usesIt) onAsk()
      return usesIt
    }
  }
}
