import type { IsoConfig } from './options.js'

type ChecksumOptions = Pick<IsoConfig, 'iso_checksum' | 'iso_checksum_type' | 'iso_checksum_url'>

/**
 * The checksum as `iso_checksum` alone would state it, from the three options that older templates have: a type beside
 * the checksum, or a checksum file by URL. Undefined when nothing is stated.
 */
export function isoChecksumText(config: ChecksumOptions): string | undefined {
  const type = (config.iso_checksum_type ?? '').trim().toLowerCase()
  const checksum = (config.iso_checksum ?? '').trim()
  const url = (config.iso_checksum_url ?? '').trim()
  if (type === 'none') return 'none'
  if (checksum !== '') return type === '' || hasType(checksum, type) ? checksum : `${type}:${checksum}`
  return url === '' ? undefined : `file:${url}`
}

function hasType(checksum: string, type: string): boolean {
  return checksum.toLowerCase() === 'none' || checksum.toLowerCase().startsWith(`${type}:`)
}
