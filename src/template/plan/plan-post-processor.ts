import type { PostProcessor } from '../../contracts/extension.js'
import type { PlannedPostProcessor } from '../../contracts/plan.js'
import type { ConfigOf } from '../../core/options.js'
import { decode } from '../decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { postProcessorMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, lateResolve } from './resolve-block.js'
import { checkSelection, isSelected, placesOfNames, readSelection, type Selection } from './select.js'
import { shared, type PlanPart } from './share-plans.js'
import { checkStrictMeta } from './strict-meta.js'
import type { Block } from '../template.js'

const { only, except, ...own } = postProcessorMeta

/** A post-processor but for its own options. */
interface Heading {
  readonly block: Block
  readonly plugin: PostProcessor
  /** Undefined when something is wrong with the engine's own keys, which has been reported. */
  readonly own: ConfigOf<typeof own> | undefined
  readonly selection: Selection
}

/**
 * Plans chains for builds: the links that apply to the build, up to one whose name the user left out.
 * @param leftOut the names that the user left out
 */
export function createChainPlanner(
  leftOut: readonly string[]
): PlanPart<readonly Block[], readonly PlannedPostProcessor[]> {
  const readShared = shared(readHeading)
  const planShared = shared(planOptions)
  return async (chain, ctx) => {
    const links: PlannedPostProcessor[] = []
    for (const block of chain) {
      // As in Packer, `-except` with a post-processor's name ends its chain there.
      if (leftOut.includes(block.rawName)) break
      const heading = await readShared(block, ctx)
      if (heading === undefined || !isSelected(ctx.rawName, heading.selection)) continue
      const link = await planShared(heading, ctx)
      if (link !== undefined) links.push(link)
    }
    return links
  }
}

async function readHeading(block: Block, ctx: BuildPlanContext): Promise<Heading | undefined> {
  const subject = subjectOf(block)
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.postProcessors, block, 'post-processor', ctx.report)
  const wrong = checkStrictMeta(block.meta, subject, ctx.report)
  const layer = metaLayer(block, ['type', 'name', 'only', 'except', ...wrong])
  const meta = decode(own, [layer], block.place, decodeScope(scope))
  const selection = readSelection(block.meta, subject, ctx.report, { takesText: false })
  if (selection !== undefined) {
    checkSelection(selection, ctx.allNames, subject, placesOfNames(block.meta), ctx.report)
  }
  if (plugin === undefined || selection === undefined) return undefined
  return { block, plugin, own: wrong.length > 0 ? undefined : meta?.config, selection }
}

async function planOptions(
  { block, plugin, own }: Heading,
  ctx: BuildPlanContext
): Promise<PlannedPostProcessor | undefined> {
  const late = await lateResolve(plugin, [block.options], blockScope(ctx, subjectOf(block), block.place))
  if (late === undefined || own === undefined) return undefined
  return { plugin, place: block.place, ...late, name: block.rawName, keepInput: own.keep_input_artifact }
}

function subjectOf({ rawName }: Block): string {
  return `post-processor "${rawName}"`
}
