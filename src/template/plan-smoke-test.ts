import type { Builder } from '../contracts/builder.js'
import type { PlannedSmokeTest } from '../contracts/plan.js'
import { decode } from './decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { smokeTestMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, resolveBlock } from './resolve-block.js'
import { checkSelection, isSelected } from './select.js'
import { textsOf, type Block } from './template.js'

/** One smoke test for one build; undefined when it has errors, which have been reported. */
export async function planSmokeTest(
  block: Block,
  ctx: BuildPlanContext,
  builder: Builder | undefined
): Promise<PlannedSmokeTest | undefined> {
  const subject = `smoke test "${block.rawName}"`
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.smokeTests, block, 'smoke test', ctx.report)
  const meta = decode(smokeTestMeta, [metaLayer(block, ['type', 'name'])], block.place, decodeScope(scope))
  if (plugin === undefined || meta === undefined) return undefined
  checkSelection(meta.config, ctx.allNames, subject, block.place, ctx.report)
  const applies = isSelected(ctx.rawName, meta.config)
  if (applies && builder !== undefined && builder.launch === undefined) {
    ctx.report({
      code: 'IB_OPTION_UNSUPPORTED',
      severity: 'error',
      message: `${subject}: images of builder "${builder.type}" cannot be launched, so they cannot be tested`,
      hint: `leave this build out with \`"except": ["${ctx.rawName}"]\``,
      place: block.place
    })
    return undefined
  }
  if (usesBuildData(block, subject, ctx)) return undefined
  const resolved = await resolveBlock(plugin, [block.options], scope)
  if (resolved === undefined) return undefined
  return {
    plugin,
    config: resolved.config,
    place: block.place,
    name: block.rawName,
    timeoutMs: meta.config.timeout,
    retries: meta.config.retries,
    applies
  }
}

/** What `build` tells is of the machine that built the image, and the image may be tested without any. */
function usesBuildData(
  { options }: Block,
  subject: string,
  { interpolator, report }: BuildPlanContext
): boolean {
  const users = textsOf(options).filter(node => interpolator.usesBuildData(node))
  for (const { place } of users) {
    report({
      code: 'IB_INTERPOLATION',
      severity: 'error',
      message: `${subject}: \`build\` tells of the machine that built the image, which is not the one that is tested`,
      hint: 'a test of type `local` finds address and login of the tested machine in its environment',
      place
    })
  }
  return users.length > 0
}
