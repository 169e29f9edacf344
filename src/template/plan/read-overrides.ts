import { member, type ObjectNode, type SyntaxNode } from '../../core/syntax.js'
import type { BuildPlanContext } from './plan-context.js'
import { checkSelection } from './select.js'
import type { Block } from '../template.js'

/** The options that the `override` of a provisioner gives, by raw names of builders; what is wrong is reported. */
export function readOverrides(
  { meta }: Block,
  subject: string,
  { allNames, report }: Pick<BuildPlanContext, 'allNames' | 'report'>
): ReadonlyMap<string, ObjectNode> {
  const layers = new Map<string, ObjectNode>()
  const value = member(meta, 'override')?.value
  if (value === undefined || isEmpty(value)) return layers
  if (value.kind !== 'object') {
    report({
      code: 'IB_OPTION_TYPE',
      severity: 'error',
      message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
      place: value.place
    })
    return layers
  }
  for (const { key, keyPlace, value: options } of value.members) {
    checkSelection({ only: [key], except: [] }, allNames, `${subject}: \`override\``, () => keyPlace, report)
    if (options.kind === 'object') layers.set(key, withoutType(options))
    if (options.kind === 'object' || options.kind === 'null') continue
    report({
      code: 'IB_OPTION_TYPE',
      severity: 'error',
      message: `${subject}: \`override.${key}\` must be an object with options`,
      place: options.place
    })
  }
  return layers
}

/** What Packer takes for an object without members. */
function isEmpty(node: SyntaxNode): boolean {
  return node.kind === 'null' || (node.kind === 'array' && node.items.length === 0)
}

/** The type of a provisioner cannot be overridden; as in Packer, one that is given does nothing. */
function withoutType(layer: ObjectNode): ObjectNode {
  return { ...layer, members: layer.members.filter(({ key }) => key !== 'type') }
}
