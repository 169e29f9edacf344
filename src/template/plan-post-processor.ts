import type { PlannedPostProcessor } from '../contracts/plan.js'
import { decode } from './decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { postProcessorMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, lateResolve } from './resolve-block.js'
import { checkSelection, isSelected, readSelection } from './select.js'
import { checkStrictMeta } from './strict-meta.js'
import type { Block } from './template.js'

/** The links of one chain that apply to the build, up to one whose name the user left out. */
export async function planChain(
  chain: readonly Block[],
  ctx: BuildPlanContext,
  except: readonly string[]
): Promise<readonly PlannedPostProcessor[]> {
  const links: PlannedPostProcessor[] = []
  for (const block of chain) {
    // As in Packer, `-except` with a post-processor's name ends its chain there.
    if (except.includes(block.rawName)) break
    const link = await planLink(block, ctx)
    if (link !== undefined) links.push(link)
  }
  return links
}

async function planLink(block: Block, ctx: BuildPlanContext): Promise<PlannedPostProcessor | undefined> {
  const subject = `post-processor "${block.rawName}"`
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.postProcessors, block, 'post-processor', ctx.report)
  const wrong = checkStrictMeta(block.meta, subject, ctx.report)
  const { only, except, ...own } = postProcessorMeta
  const layer = metaLayer(block, ['type', 'name', 'only', 'except', ...wrong])
  const meta = decode(own, [layer], block.place, decodeScope(scope))
  const selection = readSelection(block.meta, subject, ctx.report, { takesText: false })
  if (selection !== undefined) checkSelection(selection, ctx.allNames, subject, block.place, ctx.report)
  if (plugin === undefined || selection === undefined || !isSelected(ctx.rawName, selection)) return undefined
  const late = await lateResolve(plugin, [block.options], scope)
  if (late === undefined || meta === undefined || wrong.length > 0) return undefined
  return {
    plugin,
    place: block.place,
    ...late,
    name: block.rawName,
    keepInput: meta.config.keep_input_artifact
  }
}
