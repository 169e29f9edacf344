import type { ArtifactFile } from '../../core/artifact.js'
import { BuildError } from '../../core/errors.js'
import type { Host } from '../../contracts/host.js'

/** A file to compress, as it is now. */
export interface InputFile extends ArtifactFile {
  readonly mode: number
}

/** IB_FILE_MISSING for a file that is gone, IB_POST_PROCESSOR_FAILED for a directory. */
export async function lookAtInputs(
  inputs: readonly ArtifactFile[],
  { files }: Pick<Host, 'files'>
): Promise<readonly InputFile[]> {
  return await Promise.all(
    inputs.map(async input => {
      const found = await files.stat(input.path)
      if (found === undefined) {
        throw new BuildError(
          'IB_FILE_MISSING',
          `${input.path}, a file of the artifact, does not exist any more`
        )
      }
      if (found.kind === 'directory') {
        throw new BuildError(
          'IB_POST_PROCESSOR_FAILED',
          `${input.path} is a directory, which cannot be compressed`,
          {
            hint: 'give the artifact the files in it instead'
          }
        )
      }
      // Another size means that something has changed the file, whose checksum is not that any more.
      const sha256 = found.bytes === input.bytes ? input.sha256 : undefined
      return { path: input.path, bytes: found.bytes, sha256, mode: found.mode }
    })
  )
}
