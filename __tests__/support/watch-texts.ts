import type { ObjectNode, SyntaxNode } from '../../src/core/syntax.js'
import type { Block, Template } from '../../src/template/template.js'

/**
 * The same template, which tells of each text of a block with one expression when it is looked through: whoever does
 * that asks once for the place of the expression.
 */
export function watchTexts(template: Template, onLook: (text: string) => void): Template {
  const watchNode = (node: SyntaxNode): SyntaxNode => {
    if (node.kind === 'array') return { ...node, items: node.items.map(watchNode) }
    if (node.kind === 'object') return watchObject(node)
    if (node.kind !== 'string') return node
    const placeAt = (start: number, end: number) => {
      onLook(node.value)
      return node.placeAt?.(start, end) ?? node.place
    }
    return { ...node, placeAt }
  }
  const watchObject = (node: ObjectNode): ObjectNode => ({
    ...node,
    members: node.members.map(member => ({ ...member, value: watchNode(member.value) }))
  })
  const watchBlock = (block: Block): Block => ({
    ...block,
    meta: watchObject(block.meta),
    options: watchObject(block.options)
  })
  return {
    ...template,
    builders: template.builders.map(watchBlock),
    provisioners: template.provisioners.map(watchBlock),
    errorCleanup: template.errorCleanup && watchBlock(template.errorCleanup),
    chains: template.chains.map(chain => chain.map(watchBlock)),
    smokeTests: template.smokeTests.map(watchBlock)
  }
}
