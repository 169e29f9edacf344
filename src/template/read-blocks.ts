import type { Report } from '../core/problem.js'
import { member, type Member, type ObjectNode, type SyntaxNode } from '../core/syntax.js'
import { plainText } from './decode/scalars.js'
import { isText, metaKeys, type Block, type BlockKind } from './template.js'

/** Reads a list of blocks; what is no block is reported and left out. */
export function readBlocks(node: SyntaxNode, kind: BlockKind, key: string, report: Report): readonly Block[] {
  if (node.kind !== 'array') {
    const hint = node.kind === 'object' ? 'put the object into square brackets: [ { … } ]' : undefined
    report({ ...invalid(`\`${key}\` must be a list of objects`, node), hint })
    return []
  }
  return node.items
    .map((item, index) => readBlock(item, kind, `${kind} ${index + 1}`, report))
    .filter(block => block !== undefined)
}

/** Reads one block; `title` names it until its type is known. */
export function readBlock(
  node: SyntaxNode,
  kind: BlockKind,
  title: string,
  report: Report
): Block | undefined {
  if (node.kind !== 'object') {
    const others = kind === 'post-processor' ? ', a type in quotes, or a list of these' : ''
    report(invalid(`${title} must be an object${others}`, node))
    return undefined
  }
  const type = exactly(node, 'type')
  if (type === undefined) {
    const near = member(node, 'type')
    const hint = near === undefined ? undefined : `write \`type\` for \`${near.key}\``
    report({ ...invalid(`${title}: missing \`type\``, near?.value ?? node), hint })
    return undefined
  }
  if (!isText(type.value) || type.value.value === '') {
    report(invalid(`${title}: \`type\` must be a string`, type.value))
    return undefined
  }
  const name = kind === 'provisioner' ? undefined : exactly(node, 'name')?.value
  // As in Packer, a builder's name alone may be a number.
  const read = kind === 'builder' ? textOf : onlyText
  const rawName = name === undefined || name.kind === 'null' ? '' : read(name)
  if (name !== undefined && rawName === undefined) {
    report(invalid(`${title}: \`name\` must be a string`, name))
  }
  return {
    type: type.value.value,
    typePlace: type.value.place,
    rawName: rawName === undefined || rawName === '' ? type.value.value : rawName,
    place: node.place,
    ...splitMeta(node, kind)
  }
}

function textOf(node: SyntaxNode): string | undefined {
  return isText(node) ? node.value : plainText(node)
}

function onlyText(node: SyntaxNode): string | undefined {
  return isText(node) ? node.value : undefined
}

/** As in Packer, the case of the keys matters that are not the component's own. */
function exactly(node: ObjectNode, key: string): Member | undefined {
  return node.members.find(entry => entry.key === key)
}

function splitMeta(node: ObjectNode, kind: BlockKind): Pick<Block, 'meta' | 'options'> {
  const names: readonly string[] = metaKeys[kind]
  const isMeta = (key: string): boolean => names.includes(key)
  return {
    meta: { ...node, members: node.members.filter(({ key }) => isMeta(key)) },
    options: { ...node, members: node.members.filter(({ key }) => !isMeta(key)) }
  }
}

/**
 * Reads `post-processors`: an entry is a type, an object, or a list of those, which is a chain.
 * https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates/post-processors
 */
export function readChains(node: SyntaxNode, report: Report): readonly (readonly Block[])[] {
  if (node.kind !== 'array') {
    report(invalid('`post-processors` must be a list', node))
    return []
  }
  return node.items.map((entry, index) => readChain(entry, `post-processor ${index + 1}`, report))
}

function readChain(entry: SyntaxNode, title: string, report: Report): readonly Block[] {
  const links = entry.kind === 'array' ? entry.items : [entry]
  return links
    .map((link, index) => readLink(link, entry.kind === 'array' ? `${title}.${index + 1}` : title, report))
    .filter(block => block !== undefined)
}

function readLink(link: SyntaxNode, title: string, report: Report): Block | undefined {
  if (link.kind === 'array') {
    report(
      invalid(`${title}: a chain inside a chain is not allowed; write its entries one after the other`, link)
    )
    return undefined
  }
  if (!isText(link)) return readBlock(link, 'post-processor', title, report)
  if (link.value === '') {
    report(invalid(`${title}: missing \`type\``, link))
    return undefined
  }
  const empty: ObjectNode = { kind: 'object', members: [], place: link.place }
  return {
    type: link.value,
    typePlace: link.place,
    rawName: link.value,
    place: link.place,
    meta: empty,
    options: empty
  }
}

function invalid(message: string, { place }: SyntaxNode): Parameters<Report>[0] {
  return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place }
}
