import { definePostProcessor } from '../../contracts/extension.js'
import { checkCompress } from './check.js'
import { compressOptions } from './options.js'

export const postProcessor = definePostProcessor({
  type: 'compress',
  summary: 'Packs the files of an artifact into one file, on all cores.',
  example: { output: 'output-{{.BuildName}}/{{.BuildName}}.qcow2.zst' },
  options: compressOptions,
  check: checkCompress,
  async process(config, input, ctx) {
    // Checking a template must not wait for the code that does the work.
    const { compressArtifact } = await import('./compress-artifact.js')
    return await compressArtifact(config, input, ctx)
  }
})
