import { basename } from 'node:path'

/** Ways to compress a stream of bytes. */
export type Algorithm = 'gzip' | 'bgzf' | 'bzip2' | 'lz4' | 'xz' | 'zstd'

/** What to make of some files: an archive of them, which may be compressed, or one compressed file. */
export type OutputFormat =
  | { readonly archive: 'zip' }
  | { readonly archive: 'tar'; readonly algorithm: Algorithm | undefined }
  | { readonly archive: undefined; readonly algorithm: Algorithm }

/** By what stands behind the last dot of a name. All but `zst` are Packer's. */
const algorithms: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ['gz', 'gzip'],
  ['bgzf', 'bgzf'],
  ['bzip2', 'bzip2'],
  ['lz4', 'lz4'],
  ['xz', 'xz'],
  ['zst', 'zstd']
])

/**
 * The format that a file name asks for, by Packer's rule: what stands behind its last dot decides, in lower case, and
 * whether `tar` stands before that. Any other name, `x.tgz` and `ubuntu-18.04` too, gets a tar archive with gzip.
 */
export function formatOfName(name: string): OutputFormat {
  const [, ...extensions] = basename(name).split('.')
  const last = extensions.at(-1) ?? ''
  if (last === 'zip') return { archive: 'zip' }
  if (last === 'tar') return { archive: 'tar', algorithm: undefined }
  const algorithm = algorithms.get(last)
  if (algorithm === undefined) return { archive: 'tar', algorithm: 'gzip' }
  return { archive: extensions.at(-2) === 'tar' ? 'tar' : undefined, algorithm }
}
