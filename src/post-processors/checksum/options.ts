import { opt, type ConfigOf } from '../../core/options.js'
import type { HashAlgorithm } from '../../toolkit/checksums.js'

/** The values of `checksum_types`. */
export const checksumTypes = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512'
] as const satisfies readonly HashAlgorithm[]

/** Path of a file of checksums when the template gives none, or an empty one. */
export const usualOutput = 'packer_{{.BuildName}}_{{.BuilderType}}_{{.ChecksumType}}.checksum'

export const checksumOptions = {
  checksum_types: opt.strings({
    default: ['md5'],
    choices: checksumTypes,
    description: 'Which checksums to write, in this order.'
  }),
  output: opt.late({
    default: usualOutput,
    fields: ['BuildName', 'BuilderType', 'ChecksumType'],
    description:
      'Path of the file to write; several kinds of checksum may go into one. Each line has the checksum, a tab and the file’s name without directories. Lines are added to a file that exists already.'
  })
}

export type ChecksumConfig = ConfigOf<typeof checksumOptions>
