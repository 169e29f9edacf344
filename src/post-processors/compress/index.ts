import { definePostProcessor } from '../../contracts/extension.js'
import { checkCompress } from './check.js'
import { compressArtifact } from './compress-artifact.js'
import { compressOptions } from './options.js'

export const postProcessor = definePostProcessor({
  type: 'compress',
  summary: 'Packs the files of an artifact into one file, on all cores.',
  options: compressOptions,
  check: checkCompress,
  process: compressArtifact
})
