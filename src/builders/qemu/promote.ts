import { resolve } from 'node:path'
import type { BuildContext } from '../../contracts/builder.js'
import type { Artifact } from '../../core/artifact.js'
import { localRecord, nameBeside } from '../../toolkit/local-names.js'
import { placeOutput } from '../../toolkit/output-directory/stage.js'
import { placedImage } from './artifact.js'
import { outputDirectory } from './names.js'
import type { QemuConfig } from './options.js'

/** Gives the directory of a finished image its final name. */
export async function promote(candidate: Artifact, config: QemuConfig, ctx: BuildContext): Promise<Artifact> {
  const { directory, runId } = ctx.build
  const finalPath = resolve(directory, outputDirectory(config, ctx.build))
  const path = nameBeside(finalPath, 'partial', runId)
  const staged = { path, finalPath, record: localRecord('local.directory', path, runId) }
  await placeOutput(ctx, staged)
  return placedImage(candidate, staged)
}
