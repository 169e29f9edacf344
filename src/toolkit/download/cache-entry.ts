import { createHash } from 'node:crypto'
import { extname, join, resolve } from 'node:path'
import type { ResolvedChecksum } from './resolve-checksum.js'
import type { Source } from './source.js'

export interface EntryRequest {
  /** Where the template wants the file; a path without extension is a directory. */
  readonly targetPath: string | undefined
  /** Of the file in the cache, without dot. */
  readonly extension: string
}

/**
 * Where a fetched file is kept: below `iso` of the cache, named by its checksum, so that the same file from several
 * URLs is one entry and a changed checksum is another; without a checksum by its URL.
 */
export function entryPath(
  source: Exclude<Source, { kind: 'unsupported' }>,
  checksum: Extract<ResolvedChecksum, { kind: 'none' | 'digest' }>,
  { targetPath, extension }: EntryRequest,
  { cacheDirectory, directory }: { readonly cacheDirectory: string; readonly directory: string }
): string {
  const key =
    checksum.kind === 'digest'
      ? `${checksum.digest.algorithm}-${checksum.digest.hex}`
      : `url-${sha256(source.kind === 'remote' ? source.url : source.path)}`
  // The content of a packed file is not the packed file, although the two share a checksum.
  const name = `${key}${source.packing === undefined ? '' : '.unpacked'}.${extension}`
  if (targetPath === undefined) return join(cacheDirectory, 'iso', name)
  const target = resolve(directory, targetPath)
  return extname(target) === '' ? join(target, name) : target
}

/** The lock that whoever makes or changes an entry holds; in the cache, so that no other directory is littered. */
export function lockPath(entry: string, cacheDirectory: string): string {
  return join(cacheDirectory, 'iso', 'locks', `${sha256(entry)}.lock`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
