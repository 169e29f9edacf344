import { mendBuilders, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isString, type JsonObject, type JsonValue } from '../json-value.js'
import { without } from '../options.js'

/** `iso_md5` was the only checksum in the beginning. */
export const isoMd5: Fixer = {
  name: 'iso-md5',
  mends: '`iso_md5` is written `"iso_checksum": "md5:…"` today',
  fix: template =>
    mendBuilders(template, undefined, builder => {
      const checksum = builder['iso_md5']
      if (!isString(checksum)) return builder
      return { ...without(builder, 'iso_md5'), iso_checksum: checksum, iso_checksum_type: 'md5' }
    })
}

/** The type of a checksum became its prefix, and the URL of a checksum file as well. */
export const isoChecksumTypeAndUrl: Fixer = {
  name: 'iso-checksum-type-and-url',
  mends:
    '`iso_checksum_type` and `iso_checksum_url` are part of `iso_checksum` today: `"sha256:…"`, `"file:https://…"`, `"none"`',
  fix: template =>
    mendBuilders(template, undefined, builder => {
      const { iso_checksum_type: type, iso_checksum_url: url } = builder
      if (type === undefined && url === undefined) return builder
      const rest = without(builder, 'iso_checksum_type', 'iso_checksum_url')
      const checksum = joined(builder['iso_checksum'], text(type), text(url))
      return checksum === undefined ? rest : withValue(rest, 'iso_checksum', checksum)
    })
}

/** Packer's own fixer writes `none:…` and doubles a prefix that is there, and then Packer refuses what it wrote. */
function joined(checksum: JsonValue | undefined, type: string, url: string): JsonValue | undefined {
  if (url !== '') return `file:${url}`
  if (type.toLowerCase() === 'none') return 'none'
  if (!isString(checksum) || checksum === '' || type === '') return checksum
  const hasPrefix = checksum === 'none' || checksum.toLowerCase().startsWith(`${type.toLowerCase()}:`)
  return hasPrefix ? checksum : `${type}:${checksum}`
}

function text(value: JsonObject[string] | undefined): string {
  return isString(value) ? value : ''
}
