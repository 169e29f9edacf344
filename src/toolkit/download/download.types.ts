import type { Host } from '../../contracts/host.js'
import type { Emit } from '../../core/events.js'
import type { Digest } from './checksum.js'

export interface Download {
  readonly url: string
  /** The URL as it may be shown. */
  readonly shown: string
  /** Absolute path that the file gets when it is complete and right. */
  readonly target: string
  /** What the file must be; undefined when any content will do. */
  readonly digest: Digest | undefined
  /** The version that is there already, which need not be sent again. */
  readonly known?: KnownVersion | undefined
}
export interface KnownVersion {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}
export interface DownloadContext {
  readonly host: Host
  readonly emit: Emit
  readonly signal: AbortSignal
}
export interface CompleteDownload extends KnownVersion {
  readonly kind: 'complete'
  readonly digest: Digest
}
/** `unchanged`: the server says that `known` is still the newest. */
export type Downloaded = CompleteDownload | { readonly kind: 'unchanged' }
