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
  const known = sha256 === undefined ? {} : { sha256 }
  const missing = wanted.filter(algorithm => !(algorithm in known))
  if (missing.length === 0) return known
  if ((await host.files.stat(path))?.kind === 'directory') {
    throw new BuildError('IB_POST_PROCESSOR_FAILED', `${path} is a directory, which has no checksum`, {
      hint: 'give the artifact the files in it instead'
    })
  }
  const progress = progressMeter({ emit, clock: host.clock }, `Hash ${basename(path)}`, bytes)
  const onProgress = (doneBytes: number): void => progress.update(doneBytes)
  const digests = await hashFile(host.files, path, [...new Set(missing)], { signal, onProgress })
  progress.end()
  return { ...digests, ...known }
}
