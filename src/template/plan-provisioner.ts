import type { PlannedProvisioner } from '../contracts/plan.js'
import { member, type ObjectNode } from '../core/syntax.js'
import { decode } from './decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { provisionerMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, lateResolve } from './resolve-block.js'
import { checkSelection, isSelected } from './select.js'
import type { Block } from './template.js'

/** One provisioner for one build; undefined when it does not apply to the build, or has errors (reported). */
export async function planProvisioner(
  block: Block,
  ctx: BuildPlanContext
): Promise<PlannedProvisioner | undefined> {
  const subject = `provisioner "${block.type}"`
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.provisioners, block, 'provisioner', ctx.report)
  const meta = decode(
    provisionerMeta,
    [metaLayer(block, ['type', 'override'])],
    block.place,
    decodeScope(scope)
  )
  const overrides = readOverrides(block, subject, ctx)
  if (plugin === undefined || meta === undefined) return undefined
  checkSelection(meta.config, ctx.allNames, subject, block.place, ctx.report)
  if (!isSelected(ctx.rawName, meta.config)) return undefined
  const late = await lateResolve(plugin, [block.options, ...overrides], scope)
  if (late === undefined) return undefined
  return {
    plugin,
    place: block.place,
    ...late,
    pauseBeforeMs: meta.config.pause_before,
    timeoutMs: meta.config.timeout,
    maxRetries: meta.config.max_retries
  }
}

/** The options that `override` gives for this build; names of no builder are reported. */
function readOverrides(block: Block, subject: string, ctx: BuildPlanContext): readonly ObjectNode[] {
  const override = member(block.meta, 'override')
  if (override === undefined) return []
  if (override.value.kind !== 'object') {
    ctx.report({
      code: 'IB_OPTION_TYPE',
      severity: 'error',
      message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
      place: override.value.place
    })
    return []
  }
  const layers: ObjectNode[] = []
  for (const { key, keyPlace, value } of override.value.members) {
    checkSelection(
      { only: [key], except: [] },
      ctx.allNames,
      `${subject}: \`override\``,
      keyPlace,
      ctx.report
    )
    if (value.kind === 'object') {
      if (key === ctx.rawName) layers.push(value)
      continue
    }
    ctx.report({
      code: 'IB_OPTION_TYPE',
      severity: 'error',
      message: `${subject}: \`override.${key}\` must be an object with options`,
      place: value.place
    })
  }
  return layers
}
