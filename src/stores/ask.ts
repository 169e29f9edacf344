import type { HttpRequestOptions, TlsOptions } from '../contracts/net.js'
import { BuildError, messageOf } from '../core/errors.js'
import { shorten } from '../core/shorten.js'
import { withDeadline } from '../toolkit/deadline.js'
import { retry } from '../toolkit/retry.js'
import type { StoreContext } from './read-store.js'

export interface Question {
  /** Names the server in errors: `Consul at http://127.0.0.1:8500`. */
  readonly server: string
  readonly url: string
  readonly method?: HttpRequestOptions['method']
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly insecureTls?: boolean
  readonly tls?: TlsOptions
  /** How long one try may take; 10 s when absent. */
  readonly timeoutMs?: number
  /** How often it is tried in all; 3 when absent. */
  readonly attempts?: number
  /** What to do when the server cannot be reached. */
  readonly hint: string
}

export interface Reply {
  readonly status: number
  readonly text: string
}

const tryMs = 10_000
/** Far more than a secret has. */
const mostBytes = 4 * 1024 * 1024

/**
 * One question to a store and its answer, whatever its status. Is asked again, twice, while the server cannot be
 * reached or says that it is busy. Redirects are not followed, as the request carries a token.
 */
export async function ask(question: Question, { host, signal }: StoreContext): Promise<Reply> {
  const { server, hint, timeoutMs = tryMs, attempts = 3 } = question
  const deadline = { what: 'an answer', timeoutMs, clock: host.clock, hint }
  const policy = { attempts, firstDelayMs: 500, host, signal, isTransient: () => true }
  try {
    return await retry(policy, async attempt => {
      const reply = await withDeadline({ ...deadline, signal }, within => askOnce(question, host.net, within))
      const isBusy = reply.status === 429 || reply.status >= 500
      if (isBusy && attempt < attempts) throw new Error(`status ${reply.status}`)
      return reply
    })
  } catch (error) {
    signal.throwIfAborted()
    throw storeError(`${server} cannot be reached: ${messageOf(error)}`, hint, error)
  }
}

async function askOnce(
  { url, method = 'GET', headers, body, insecureTls = false, tls }: Question,
  net: StoreContext['host']['net'],
  signal: AbortSignal
): Promise<Reply> {
  const options = { signal, method, headers, insecureTls, followRedirects: false }
  const response = await net.request(url, {
    ...options,
    ...(body === undefined ? {} : { body }),
    ...(tls === undefined ? {} : { tls })
  })
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body) {
    const chunk: unknown = part
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.length
    if (bytes > mostBytes) throw new Error('the answer is larger than 4 MiB')
    chunks.push(chunk)
  }
  return { status: response.status, text: Buffer.concat(chunks).toString() }
}

/** The error of a store, to be shown at the call that asked for it. */
export function storeError(message: string, hint?: string, cause?: unknown): BuildError {
  return new BuildError('IB_INTERPOLATION', message, { hint, cause })
}

/** What a server says about its refusal, on one line, cut where it gets long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? '' : `: ${shorten(line, 200)}`
}
