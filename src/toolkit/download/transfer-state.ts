import type { Files } from '../../contracts/host.js'

/** What must still hold for a broken-off download to be continued; kept beside its bytes. */
export interface TransferState {
  readonly url: string
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly totalBytes?: number | undefined
}

export function statePath(target: string): string {
  return `${target}.part.json`
}

/** The state of an earlier attempt, if there is a readable one. */
export async function readState(files: Files, target: string): Promise<TransferState | undefined> {
  const text = await files.readText(statePath(target))
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isState(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isState(value: unknown): value is TransferState {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
}

/** The header value by which a server can tell that the file is still the same; weak tags cannot promise bytes. */
export function validatorOf(state: TransferState): string | undefined {
  const { etag, lastModified } = state
  if (etag !== undefined && !etag.startsWith('W/')) return etag
  return lastModified
}
