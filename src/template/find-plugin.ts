import type { Catalog } from '../contracts/registry.js'
import type { Report } from '../core/problem.js'
import { suggest } from '../core/suggest.js'
import type { Block, BlockKind } from './template.js'

/** Loads the plugin of a block; an unknown type is reported with the nearest that exists. */
export async function findPlugin<P>(
  catalog: Catalog<P>,
  block: Block,
  kind: BlockKind,
  report: Report
): Promise<P | undefined> {
  const load = Object.hasOwn(catalog, block.type) ? catalog[block.type] : undefined
  if (load !== undefined) return await load()
  const near = suggest(block.type, Object.keys(catalog))
  report({
    code: 'IB_UNKNOWN_PLUGIN',
    severity: 'error',
    message: `there is no ${kind} of type \`${block.type}\``,
    hint:
      near === undefined
        ? `these exist: ${Object.keys(catalog).sort().join(', ')}`
        : `did you mean \`${near}\`?`,
    place: block.typePlace
  })
  return undefined
}
