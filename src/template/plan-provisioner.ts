import type { PlannedProvisioner } from '../contracts/plan.js'
import { member, type ObjectNode, type SyntaxNode } from '../core/syntax.js'
import { decode } from './decode/decode.js'
import { findPlugin } from './find-plugin.js'
import { provisionerMeta } from './meta-options.js'
import { blockScope, metaLayer, type BuildPlanContext } from './plan-context.js'
import { decodeScope, lateResolve } from './resolve-block.js'
import { checkSelection, isSelected, readSelection } from './select.js'
import { checkStrictMeta } from './strict-meta.js'
import type { Block } from './template.js'

/** One provisioner for one build; undefined when it does not apply to the build, or has errors (reported). */
export async function planProvisioner(
  block: Block,
  ctx: BuildPlanContext
): Promise<PlannedProvisioner | undefined> {
  const subject = `provisioner "${block.type}"`
  const scope = blockScope(ctx, subject, block.place)
  const plugin = await findPlugin(ctx.registry.provisioners, block, 'provisioner', ctx.report)
  const wrong = checkStrictMeta(block.meta, subject, ctx.report)
  const { only, except, ...times } = provisionerMeta
  const layer = metaLayer(block, ['type', 'override', 'only', 'except', ...wrong])
  const meta = decode(times, [layer], block.place, decodeScope(scope))
  const selection = readSelection(block.meta, subject, ctx.report, { takesText: true })
  const overrides = readOverrides(block, subject, ctx)
  if (selection !== undefined) checkSelection(selection, ctx.allNames, subject, block.place, ctx.report)
  if (plugin === undefined || selection === undefined || !isSelected(ctx.rawName, selection)) return undefined
  const late = await lateResolve(plugin, [block.options, ...overrides], scope)
  if (late === undefined || meta === undefined || wrong.length > 0) return undefined
  return {
    plugin,
    place: block.place,
    ...late,
    pauseBeforeMs: meta.config.pause_before,
    timeoutMs: meta.config.timeout,
    maxRetries: meta.config.max_retries
  }
}

/** What Packer takes for an object without members. */
function isEmpty(node: SyntaxNode): boolean {
  return node.kind === 'null' || (node.kind === 'array' && node.items.length === 0)
}

/** The type of a provisioner cannot be overridden; as in Packer, one that is given does nothing. */
function withoutType(layer: ObjectNode): ObjectNode {
  return { ...layer, members: layer.members.filter(({ key }) => key !== 'type') }
}

/** The options that `override` gives for this build; names of no builder are reported. */
function readOverrides(block: Block, subject: string, ctx: BuildPlanContext): readonly ObjectNode[] {
  const override = member(block.meta, 'override')
  if (override === undefined || isEmpty(override.value)) return []
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
    if (value.kind === 'null') continue
    if (value.kind === 'object') {
      if (key === ctx.rawName) layers.push(withoutType(value))
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
