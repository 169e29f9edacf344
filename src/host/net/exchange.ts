import type { ClientRequest, IncomingMessage } from 'node:http'
import { PassThrough, pipeline } from 'node:stream'
import type { HttpResponse } from '../../contracts/net.js'
import { formatDuration } from '../../core/duration.js'
import { BuildError } from '../../core/errors.js'
import { formatBytes } from '../../core/size.js'
import { abortReason, onAbort } from '../abort.js'
import { describeUrl } from './url-parts.js'
import { flattenHeaders } from './headers.js'
import { watchForIdle } from './idle-watch.js'
import { systemError } from './system-error.js'
import { openRequest, type RequestHead } from './open-request.js'

/** One request to one server, all decided. */
export interface Exchange extends RequestHead {
  readonly body: string | Uint8Array | undefined
  readonly idleMs: number
}

/** Sends the request and resolves when the answer's head is there; the body follows as a stream. */
export async function exchange(
  what: Exchange,
  proxy: URL | undefined,
  signal: AbortSignal
): Promise<HttpResponse> {
  signal.throwIfAborted()
  const request = await openRequest(withLength(what), proxy, what.idleMs, signal)
  const body = new PassThrough({ highWaterMark: 256 * 1024 })
  let hasAnswer = false
  // Destroying the request after its answer has begun would let the reader know no more than that it was cut.
  const fail = (error: Error): void => void (hasAnswer ? body : request).destroy(error)
  const silence = `${describeUrl(what.url)} sent nothing for ${formatDuration(what.idleMs)}`
  const watch = watchForIdle(
    what.idleMs,
    () => fail(new BuildError('IB_TIMEOUT', silence)),
    () => body.writableNeedDrain
  )
  const forget = onAbort(signal, () => fail(abortReason(signal)))
  request.once('close', () => {
    watch.end()
    forget()
  })
  const response = await responseOf(request, what.body)
  hasAnswer = true
  response.on('data', () => watch.touch())
  deliver(response, body, what.url)
  return { status: response.statusCode ?? 0, headers: flattenHeaders(response.headers), body }
}

function withLength(what: Exchange): Exchange {
  if (what.body === undefined) return what
  return { ...what, headers: { ...what.headers, 'content-length': Buffer.byteLength(what.body).toString() } }
}

function responseOf(request: ClientRequest, body: string | Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('error', error => reject(systemError(error)))
    request.once('response', resolve)
    request.end(body)
  })
}

/** Hands the body on; a connection that closes before its announced end is an error, not the end. */
function deliver(response: IncomingMessage, body: PassThrough, url: URL): void {
  let bytes = 0
  response.on('data', (chunk: Buffer) => (bytes += chunk.length))
  // Registered before the pipeline's own handler, so that the reader gets the sentence and not just "aborted".
  response.once('error', (cause: Error & { readonly code?: string }) => {
    const isCut = cause.code === 'ECONNRESET' && cause.message === 'aborted'
    const length = response.headers['content-length']
    const share =
      length === undefined ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(Number(length))}`
    const message = `the connection to ${describeUrl(url)} was closed after ${share}`
    body.destroy(isCut ? new BuildError('IB_DOWNLOAD_FAILED', message, { cause }) : cause)
  })
  pipeline(response, body, () => undefined)
}
