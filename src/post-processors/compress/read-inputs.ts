import type { PostProcessContext } from '../../contracts/extension.js'
import type { ArtifactFile } from '../../core/artifact.js'
import { createHasher } from '../../toolkit/checksums.js'
import { watched, type ByteSource } from '../../toolkit/compression/byte-source.js'
import { blockBytes } from '../../toolkit/compression/deflate.js'
import type { InputFile } from './input.js'

/** The files to compress while they are read, and what was learnt of them then. */
export interface Inputs {
  readonly files: readonly (InputFile & { readonly content: () => ByteSource })[]
  /** The files with the sha256 of those that were read to their end. */
  learnt(): readonly ArtifactFile[]
}

/**
 * Lets the files be read once. They are hashed on the way only when the template keeps them: a file that is about to be
 * deleted needs no checksum.
 */
export function readInputs(
  inputs: readonly InputFile[],
  { host, keepsInput, signal }: Pick<PostProcessContext, 'host' | 'keepsInput' | 'signal'>,
  onBytes: (count: number) => void
): Inputs {
  const digests = new Map<string, string>()
  const content = async function* ({ path, sha256 }: InputFile): AsyncGenerator<Uint8Array> {
    const hasher = keepsInput === true && sha256 === undefined ? createHasher(['sha256']) : undefined
    yield* watched(host.files.read(path, { chunkBytes: blockBytes }), chunk => {
      signal.throwIfAborted()
      hasher?.update(chunk)
      onBytes(chunk.length)
    })
    if (hasher !== undefined) digests.set(path, hasher.digests().sha256)
  }
  return {
    files: inputs.map(file => ({ ...file, content: () => content(file) })),
    learnt: () =>
      inputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256: sha256 ?? digests.get(path) }))
  }
}
