import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PostProcessContext, PostProcessed } from '../../contracts/extension.js'
import type { Artifact, ArtifactFile } from '../../core/artifact.js'
import { formatBytes } from '../../core/size.js'
import { createHasher } from '../../toolkit/checksums.js'
import { watched, type ByteSource } from '../../toolkit/compression/byte-source.js'
import { progressMeter } from '../../toolkit/progress.js'
import { lookAtInputs } from './input.js'
import type { CompressConfig } from './options.js'
import { checkFree, chooseOutput, type Output } from './output.js'
import { pack } from './pack.js'
import { readInputs } from './read-inputs.js'

/**
 * Packs the artifact's files in one pass: what is read and what is written is hashed on the way, and the output gets
 * its name when it is complete.
 */
export async function compressArtifact(
  config: CompressConfig,
  input: Artifact,
  ctx: PostProcessContext
): Promise<PostProcessed> {
  const output = await chooseOutput(config, input.files, ctx)
  const found = await lookAtInputs(input.files, ctx.host)
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0)
  const label = `Compress into ${basename(output.path)}`
  const progress = progressMeter({ emit: ctx.emit, clock: ctx.host.clock }, label, total)
  let done = 0
  const inputs = readInputs(found, ctx, count => progress.update((done += count)))
  const packed = pack(inputs.files, output.format, config.compression_level, ctx)
  const file = await ctx.step(`Compress into ${output.shownPath}`, async () => {
    const written = await write(packed, output, ctx)
    progress.end()
    return written
  })
  const text = `${output.shownPath}: ${formatBytes(total)} became ${formatBytes(file.bytes)}`
  ctx.emit({ type: 'notice', level: 'info', text })
  return { artifact: artifactOf(file, output), input: 'drop', inputFiles: inputs.learnt() }
}

async function write(packed: ByteSource, output: Output, ctx: PostProcessContext): Promise<ArtifactFile> {
  const hasher = createHasher(['sha256'])
  let bytes = 0
  const hashed = watched(packed, chunk => {
    hasher.update(chunk)
    bytes += chunk.length
  })
  const pending = await ctx.host.files.create(output.path)
  try {
    await pipeline(hashed, pending.sink, { signal: ctx.signal, end: false })
    // Another build of this run may have taken the name meanwhile.
    await checkFree(output, ctx)
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
  return { path: output.path, bytes, sha256: hasher.digests().sha256 }
}

function artifactOf(file: ArtifactFile, { shownPath }: Output): Artifact {
  return {
    builderId: 'packer.post-processor.compress',
    id: '',
    description: `compressed artifacts in: ${shownPath}`,
    files: [file],
    facts: {},
    resources: []
  }
}
