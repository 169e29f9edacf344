import { definePostProcessor } from '../../contracts/extension.js'
import { checksumOptions } from './options.js'
import { writeChecksums } from './write-checksums.js'

export const postProcessor = definePostProcessor({
  type: 'checksum',
  summary: 'Writes checksums of the files of an artifact, reading each file at most once.',
  options: checksumOptions,
  process: writeChecksums
})
