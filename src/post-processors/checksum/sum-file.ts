import { basename } from 'node:path'
import type { StepContext } from '../../contracts/plugin.js'
import type { ArtifactFile } from '../../core/artifact.js'
import { BuildError } from '../../core/errors.js'
import { hashFile, type Digests, type HashAlgorithm } from '../../toolkit/checksums.js'
import { progressMeter } from '../../toolkit/progress.js'

/**
 * The checksums of a file, all in one pass over it; without any pass when an earlier one has computed what is asked
 * for. IB_FILE_MISSING when the file is gone, IB_POST_PROCESSOR_FAILED for a directory.
 */
export async function sumFile(
  { path, bytes, sha256 }: ArtifactFile,
  wanted: readonly HashAlgorithm[],
  { host, emit, signal }: StepContext
): Promise<Partial<Digests<HashAlgorithm>>> {
  const found = await host.files.stat(path)
  if (found === undefined) {
    throw new BuildError('IB_FILE_MISSING', `${path}, a file of the artifact, does not exist any more`)
  }
  if (found.kind === 'directory') {
    throw new BuildError('IB_POST_PROCESSOR_FAILED', `${path} is a directory, which has no checksum`, {
      hint: 'give the artifact the files in it instead'
    })
  }
  // Another size means that something has changed the file since.
  const known = sha256 === undefined || found.bytes !== bytes ? {} : { sha256 }
  const missing = wanted.filter(algorithm => !(algorithm in known))
  if (missing.length === 0) return known
  const progress = progressMeter({ emit, clock: host.clock }, `Hash ${basename(path)}`, found.bytes)
  const onProgress = (doneBytes: number): void => progress.update(doneBytes)
  const digests = await hashFile(host.files, path, [...new Set(missing)], { signal, onProgress })
  progress.end()
  return { ...digests, ...known }
}
