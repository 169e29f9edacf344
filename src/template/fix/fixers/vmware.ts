import { mendBuilders, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isBoolean, isString } from '../json-value.js'

/** A disk on ESXi can be compacted only when it is thin; Packer came to refuse the others. */
export const vmwareCompaction: Fixer = {
  name: 'vmware-compaction',
  mends: 'on ESXi a disk that is not `thin` needs `"skip_compaction": true` today',
  fix: template =>
    mendBuilders(template, /^vmware-iso$/, builder => {
      if (builder['remote_type'] !== 'esx5') return builder
      const type = builder['disk_type_id'] ?? 'zeroedthick'
      if (!isString(type) || type === 'thin' || builder['disk_type_id'] === null) return builder
      const typed = withValue(builder, 'disk_type_id', type)
      const skip = builder['skip_compaction']
      return skip === undefined || isBoolean(skip) ? withValue(typed, 'skip_compaction', true) : typed
    })
}
