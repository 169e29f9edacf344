import { createHash, type Hash } from 'node:crypto'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../contracts/host.js'

export type HashAlgorithm = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

/** Lower-case hex by algorithm. */
export type Digests<A extends HashAlgorithm> = Readonly<Record<A, string>>

export interface HashOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (doneBytes: number) => void
}

/** Several checksums of a file in one pass over it. IB_FILE_MISSING or IB_FILE_IO when it cannot be read. */
export async function hashFile<const A extends HashAlgorithm>(
  files: Pick<Files, 'read'>,
  path: string,
  algorithms: readonly A[],
  { signal, onProgress }: HashOptions
): Promise<Digests<A>> {
  const hasher = createHasher(algorithms)
  let doneBytes = 0
  await pipeline(
    files.read(path),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hasher.update(chunk)
        doneBytes += chunk.length
        onProgress?.(doneBytes)
      }
    },
    { signal }
  )
  return hasher.digests()
}

export interface Hasher<A extends HashAlgorithm> {
  update(chunk: Uint8Array): void
  /** Ends the calculation; to be called once. */
  digests(): Digests<A>
}

/** Calculates several checksums of the same bytes. */
export function createHasher<const A extends HashAlgorithm>(algorithms: readonly A[]): Hasher<A>
// The overload states what the loop makes sure of: an entry for every algorithm asked for.
export function createHasher(algorithms: readonly HashAlgorithm[]): Hasher<never> {
  const hashes = algorithms.map((algorithm): readonly [string, Hash] => [algorithm, createHash(algorithm)])
  return {
    update: chunk => {
      for (const [, hash] of hashes) hash.update(chunk)
    },
    digests: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
  }
}

/** A stream that passes bytes on unchanged and shows each chunk to `look` on its way. */
export function tap(look: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      look(chunk)
      done(null, chunk)
    }
  })
}
