import { basename, resolve } from 'node:path'
import type { PostProcessed } from '../../contracts/extension.js'
import type { StepContext } from '../../contracts/plugin.js'
import type { Artifact, ArtifactFile } from '../../core/artifact.js'
import type { Digests, HashAlgorithm } from '../../toolkit/checksums.js'
import { artifactPath } from '../../toolkit/artifact-path.js'
import { checksumTypes, usualOutput, type ChecksumConfig } from './options.js'
import { sumFile } from './sum-file.js'

interface Summed extends ArtifactFile {
  readonly digests: Partial<Digests<HashAlgorithm>>
}

/**
 * Adds the checksums of the artifact's files to the output, kind by kind and file by file. As in Packer the artifact
 * goes on with the files of checksums that did not exist before.
 */
export async function writeChecksums(
  config: ChecksumConfig,
  input: Artifact,
  ctx: StepContext
): Promise<PostProcessed> {
  const wanted = checksumTypes.filter(type => config.checksum_types.includes(type))
  const summed: Summed[] = []
  for (const file of input.files) {
    const digests = await sumFile(file, wanted, ctx)
    summed.push({ ...file, sha256: digests.sha256, digests })
  }
  const added: ArtifactFile[] = []
  for (const [path, lines] of linesByOutput(config, summed, ctx)) {
    const isNew = (await ctx.host.files.stat(path)) === undefined
    await ctx.host.files.append(path, lines.join(''))
    if (isNew) added.push({ path, bytes: Buffer.byteLength(lines.join('')) })
  }
  const inputFiles = summed.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
  const files = [...inputFiles, ...added]
  return { artifact: artifactOf(files, input, ctx), input: 'force-keep', inputFiles }
}

function linesByOutput(
  { checksum_types, output }: ChecksumConfig,
  files: readonly Summed[],
  { build, render }: StepContext
): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>()
  if (files.length === 0) return lines
  const template = output.template === '' ? { template: usualOutput } : output
  for (const type of checksum_types) {
    const data = { BuildName: build.name, BuilderType: build.type, ChecksumType: type }
    const path = resolve(build.directory, render(template, data))
    const own = files.map(file => `${digestOf(file, type)}\t${basename(file.path)}\n`)
    lines.set(path, [...(lines.get(path) ?? []), ...own])
  }
  return lines
}

function digestOf({ digests }: Summed, type: string): string {
  const algorithm = checksumTypes.find(known => known === type)
  return (algorithm === undefined ? undefined : digests[algorithm]) ?? ''
}

function artifactOf(files: readonly ArtifactFile[], { facts }: Artifact, { build }: StepContext): Artifact {
  const shown = files.map(({ path }) => artifactPath(path, build.directory)).join(', ')
  return {
    builderId: 'packer.post-processor.checksum',
    id: '',
    description: `Created artifact from files: ${shown}`,
    files,
    facts,
    resources: []
  }
}
