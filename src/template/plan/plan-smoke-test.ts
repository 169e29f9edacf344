import type { Builder } from '../../contracts/builder.js'
import type { SmokeTest } from '../../contracts/extension.js'
import type { PlannedSmokeTest } from '../../contracts/plan.js'
import type { ConfigOf } from '../../core/options.js'
import { decode, type Decoded } from '../decode/decode.js'
import { placeOfPart } from '../decode/place-of-part.js'
import { findPlugin } from './find-plugin.js'
import { smokeTestMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, resolveBlock } from './resolve-block.js'
import { checkSelection, isSelected, type PlaceOfName } from './select.js'
import { shared } from './share-plans.js'
import { textsOf, type Block } from '../template.js'

/** A smoke test but for its own options. */
interface Heading {
  readonly block: Block
  readonly plugin: SmokeTest
  readonly meta: ConfigOf<typeof smokeTestMeta>
}

/** Plans smoke tests for builds; undefined for one that has errors, which have been reported. */
export function createSmokeTestPlanner(): (
  block: Block,
  ctx: BuildPlanContext,
  builder: Builder | undefined
) => Promise<PlannedSmokeTest | undefined> {
  const readShared = shared(readHeading)
  const decodeShared = shared(decodeOptions)
  return async (block, ctx, builder) => {
    const heading = await readShared(block, ctx)
    if (heading === undefined) return undefined
    const { plugin, meta } = heading
    const applies = isSelected(ctx.rawName, meta)
    if (applies && builder !== undefined && builder.launch === undefined) {
      reportUnlaunchable(block, ctx, builder)
      return undefined
    }
    const decoded = await decodeShared(heading, ctx)
    if (decoded === undefined) return undefined
    return {
      plugin,
      config: decoded.config,
      place: block.place,
      name: block.rawName,
      timeoutMs: meta.timeout,
      retries: meta.retries,
      applies
    }
  }
}

async function readHeading(block: Block, ctx: BuildPlanContext): Promise<Heading | undefined> {
  const subject = subjectOf(block)
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.smokeTests, block, 'smoke test', ctx.report)
  const meta = decode(smokeTestMeta, [metaLayer(block, ['type', 'name'])], block.place, decodeScope(scope))
  if (plugin === undefined || meta === undefined) return undefined
  const placeOf: PlaceOfName = (list, index) => {
    const node = meta.given.get(list)
    return node && placeOfPart(node, index === undefined ? [] : [index])
  }
  checkSelection(meta.config, ctx.allNames, subject, placeOf, ctx.report)
  return { block, plugin, meta: meta.config }
}

async function decodeOptions(
  { block, plugin }: Heading,
  ctx: BuildPlanContext
): Promise<Decoded<SmokeTest['options']> | undefined> {
  if (usesBuildData(block, ctx)) return undefined
  return await resolveBlock(plugin, [block.options], blockScope(ctx, subjectOf(block), block.place))
}

function subjectOf({ rawName }: Block): string {
  return `smoke test "${rawName}"`
}

function reportUnlaunchable(block: Block, { rawName, report }: BuildPlanContext, { type }: Builder): void {
  report({
    code: 'IB_OPTION_UNSUPPORTED',
    severity: 'error',
    message: `${subjectOf(block)}: images of builder "${type}" cannot be launched, so they cannot be tested`,
    hint: `leave this build out with \`"except": ["${rawName}"]\``,
    place: block.place
  })
}

/** What `build` tells is of the machine that built the image, and the image may be tested without any. */
function usesBuildData(block: Block, { interpolator, report }: BuildPlanContext): boolean {
  const users = textsOf(block.options).filter(node => interpolator.usesBuildData(node))
  for (const { place } of users) {
    report({
      code: 'IB_INTERPOLATION',
      severity: 'error',
      message: `${subjectOf(block)}: \`build\` tells of the machine that built the image, which is not the one that is tested`,
      hint: 'a test of type `local` finds address and login of the tested machine in its environment',
      place
    })
  }
  return users.length > 0
}
