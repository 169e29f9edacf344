import type { Provisioner } from '../../contracts/extension.js'
import type { PlannedProvisioner } from '../../contracts/plan.js'
import type { ConfigOf } from '../../core/options.js'
import type { ObjectNode } from '../../core/syntax.js'
import { decode } from '../decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { provisionerMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { readOverrides } from './read-overrides.js'
import { decodeScope, lateResolve } from './resolve-block.js'
import { checkSelection, isSelected, placesOfNames, readSelection, type Selection } from './select.js'
import { shared, type PlanPart } from './share-plans.js'
import { checkStrictMeta } from './strict-meta.js'
import type { Block } from '../template.js'

const { only, except, ...times } = provisionerMeta

/** A provisioner but for its own options. */
interface Heading {
  readonly block: Block
  readonly plugin: Provisioner
  /** Undefined when something is wrong with them or with another of the engine's own keys, which has been reported. */
  readonly times: ConfigOf<typeof times> | undefined
  readonly selection: Selection
  readonly overrides: ReadonlyMap<string, ObjectNode>
}

/** Plans provisioners for builds; undefined for one that does not apply to the build, or has errors (reported). */
export function createProvisionerPlanner(): PlanPart<Block, PlannedProvisioner | undefined> {
  const readShared = shared(readHeading)
  const planShared = shared((heading: Heading, ctx) => planOptions(heading, [], ctx))
  return async (block, ctx) => {
    const heading = await readShared(block, ctx)
    if (heading === undefined || !isSelected(ctx.rawName, heading.selection)) return undefined
    const override = heading.overrides.get(ctx.rawName)
    return override === undefined
      ? await planShared(heading, ctx)
      : await planOptions(heading, [override], ctx)
  }
}

async function readHeading(block: Block, ctx: BuildPlanContext): Promise<Heading | undefined> {
  const subject = subjectOf(block)
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.provisioners, block, 'provisioner', ctx.report)
  const wrong = checkStrictMeta(block.meta, subject, ctx.report)
  const layer = metaLayer(block, ['type', 'override', 'only', 'except', ...wrong])
  const meta = decode(times, [layer], block.place, decodeScope(scope))
  const selection = readSelection(block.meta, subject, ctx.report, { takesText: true })
  const overrides = readOverrides(block, subject, ctx)
  if (selection !== undefined) {
    checkSelection(selection, ctx.allNames, subject, placesOfNames(block.meta), ctx.report)
  }
  if (plugin === undefined || selection === undefined) return undefined
  return { block, plugin, times: wrong.length > 0 ? undefined : meta?.config, selection, overrides }
}

async function planOptions(
  { block, plugin, times }: Heading,
  overrides: readonly ObjectNode[],
  ctx: BuildPlanContext
): Promise<PlannedProvisioner | undefined> {
  const scope = blockScope(ctx, subjectOf(block), block.place)
  const late = await lateResolve(plugin, [block.options, ...overrides], scope)
  if (late === undefined || times === undefined) return undefined
  return {
    plugin,
    place: block.place,
    ...late,
    pauseBeforeMs: times.pause_before,
    timeoutMs: times.timeout,
    maxRetries: times.max_retries
  }
}

function subjectOf({ type }: Block): string {
  return `provisioner "${type}"`
}
