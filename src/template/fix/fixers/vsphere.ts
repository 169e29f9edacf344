import { mendBuilders } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isList, type JsonObject } from '../json-value.js'
import { without } from '../options.js'

/** A machine may have several disks and networks. */
export const vsphereIsoNetDisk: Fixer = {
  name: 'vsphere-iso-net-disk',
  mends: 'disks are a list today, `storage`, and networks as well, `network_adapters`',
  fix: template =>
    mendBuilders(template, /^vsphere-iso$/, builder =>
      gather(gather(builder, 'network_adapters', ['network', 'network_card']), 'storage', [
        'disk_size',
        'disk_thin_provisioned',
        'disk_eagerly_scrub'
      ])
    )
}

/** Moves options of the builder into a first entry of a list; a list of that name that is none stays. */
function gather(builder: JsonObject, list: string, names: readonly string[]): JsonObject {
  const present = names.filter(name => Object.hasOwn(builder, name))
  const others = builder[list] ?? []
  if (present.length === 0 || !isList(others) || builder[list] === null) return builder
  const entry = Object.fromEntries(present.map(name => [name, builder[name] ?? null]))
  return { ...without(builder, ...names), [list]: [entry, ...others] }
}
