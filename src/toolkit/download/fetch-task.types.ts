import type { EntryRequest } from './cache-entry.js'
import type { ResolvedChecksum } from './resolve-checksum.js'
import type { Source } from './source.js'

/** One source of a wanted file. */
export interface FetchTask<K extends 'local' | 'remote'> {
  readonly source: Extract<Source, { kind: K }>
  readonly checksum: Extract<ResolvedChecksum, { kind: 'none' | 'digest' }>
  readonly request: EntryRequest & { readonly label: string }
}

export interface FetchedFile {
  /** Absolute path. The file belongs to the user or to the cache: it must not be written to. */
  readonly path: string
  readonly bytes: number
  /** The sha256 of its bytes where some pass over them has found it. */
  readonly sha256: string | undefined
  readonly origin: 'local' | 'cache' | 'download'
}
