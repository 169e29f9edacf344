import type { Catalog } from '../../contracts/registry.js'
import type { Report } from '../../core/problem.js'
import { suggest } from '../../core/suggest.js'
import { isPackersType } from './packers-types.js'
import type { Block, BlockKind } from '../template.js'

/** Loads the plugin of a block; an unknown type is reported with the nearest that exists. */
export async function findPlugin<P>(
  catalog: Catalog<P>,
  block: Block,
  kind: BlockKind,
  report: Report
): Promise<P | undefined> {
  const load = Object.hasOwn(catalog, block.type) ? catalog[block.type] : undefined
  if (load !== undefined) return await load()
  report({
    code: 'IB_UNKNOWN_PLUGIN',
    severity: 'error',
    message: `there is no ${kind} of type \`${block.type}\``,
    hint: hintFor(block.type, kind, Object.keys(catalog)),
    place: block.typePlace
  })
  return undefined
}

function hintFor(type: string, kind: BlockKind, known: readonly string[]): string {
  const existing = `these exist: ${[...known].sort().join(', ')}`
  if (isPackersType(kind, type)) return `Packer has it, image-build has not yet; ${existing}`
  const near = suggest(type, known)
  return near === undefined ? existing : `did you mean \`${near}\`?`
}
