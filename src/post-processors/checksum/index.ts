import { definePostProcessor } from '../../contracts/extension.js'
import { checksumOptions } from './options.js'

export const postProcessor = definePostProcessor({
  type: 'checksum',
  summary: 'Writes checksums of the files of an artifact, reading each file at most once.',
  example: { checksum_types: ['sha256'], output: 'output-{{.BuildName}}/SHA256SUMS' },
  options: checksumOptions,
  async process(config, input, ctx) {
    // Checking a template must not wait for the code that does the work.
    const { writeChecksums } = await import('./write-checksums.js')
    return await writeChecksums(config, input, ctx)
  }
})
