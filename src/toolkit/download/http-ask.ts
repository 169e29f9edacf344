import type { HttpResponse } from '../../contracts/net.js'
import type { Download, DownloadContext } from './download.types.js'
import { BrokenTransferError, HttpStatusError } from './http-failure.js'
import { validatorOf, type TransferState } from './transfer-state.js'

/** A part can be continued when the server can tell that it is of the same file, or our checksum will. */
export function whatToResume(
  state: TransferState | undefined,
  { url, digest }: Download
): TransferState | undefined {
  if (state?.url !== url) return undefined
  return validatorOf(state) !== undefined || digest !== undefined ? state : undefined
}

/**
 * Asks for the file, for the rest of it, or for it if it is new. The answer is 200, 206 with just the wanted part, or
 * 304; any other is an error.
 */
export async function ask(
  { url, known = {} }: Download,
  resumable: TransferState | undefined,
  resumeAt: number,
  { host, signal }: DownloadContext
): Promise<HttpResponse> {
  const condition = resumable === undefined ? conditionOf(known) : rangeOf(resumable, resumeAt)
  const response = await host.net.request(url, {
    signal,
    headers: { 'accept-encoding': 'identity', ...condition }
  })
  const { status } = response
  if (status === 200) return response
  if (status === 304 && resumable === undefined && Object.keys(condition).length > 0) return response
  if (status === 206 && resumable !== undefined && isWantedPart(response, resumable, resumeAt))
    return response
  response.body.on('error', () => undefined).destroy()
  if (status === 206)
    throw new BrokenTransferError('begin anew', 'the server sent another part than was asked for')
  if (status === 416) throw new BrokenTransferError('begin anew', 'the server cannot continue the transfer')
  throw new HttpStatusError(status)
}

type Headers = Readonly<Record<string, string>>

/** https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
function rangeOf(resumable: TransferState, resumeAt: number): Headers {
  const validator = validatorOf(resumable)
  const range = { range: `bytes=${resumeAt}-` }
  return validator === undefined ? range : { ...range, 'if-range': validator }
}

function conditionOf({ etag, lastModified }: NonNullable<Download['known']>): Headers {
  if (etag !== undefined) return { 'if-none-match': etag }
  return lastModified === undefined ? {} : { 'if-modified-since': lastModified }
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-content-range */
function isWantedPart({ headers }: HttpResponse, { totalBytes }: TransferState, resumeAt: number): boolean {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? []
  const isSameSize = totalBytes === undefined || total === '*' || Number(total) === totalBytes
  return Number(start) === resumeAt && isSameSize
}
