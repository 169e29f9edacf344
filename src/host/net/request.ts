import type { HttpRequestOptions, HttpResponse } from '../../contracts/net.js'
import { BuildError } from '../../core/errors.js'
import { describeUrl } from './url-parts.js'
import { exchange, type Exchange } from './exchange.js'
import { proxyFor } from './proxy.js'

const mostRedirects = 10
/** How long nothing at all may come before the other side counts as dead. */
const defaultIdleMs = 60_000
/** Headers meant for the first server alone. */
const privateHeaders = ['authorization', 'cookie', 'proxy-authorization']

/**
 * One HTTP(S) request with redirects followed. Rejects with the system's error when the server cannot be reached,
 * IB_TIMEOUT when nothing comes for a minute, IB_DOWNLOAD_FAILED for what is no URL or never stops redirecting. The
 * body fails with IB_TIMEOUT, or IB_DOWNLOAD_FAILED when it ends early.
 */
export async function request(
  url: string,
  options: HttpRequestOptions,
  env: Readonly<Record<string, string | undefined>>
): Promise<HttpResponse> {
  const { signal, method = 'GET', headers = {}, body, idleTimeoutMs: idleMs = defaultIdleMs } = options
  const insecureTls = options.insecureTls === true
  const { tls } = options
  let next: Exchange = {
    url: parseUrl(url),
    method,
    headers: lowerCase(headers),
    body,
    idleMs,
    insecureTls,
    tls
  }
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await exchange(next, proxyFor(next.url, env), signal)
    const location = response.headers['location']
    const isFinal = location === undefined || options.followRedirects === false
    if (isFinal || ![301, 302, 303, 307, 308].includes(response.status)) return response
    response.body.on('error', () => undefined).destroy()
    next = redirect(next, location, response.status)
  }
  throw new BuildError(
    'IB_DOWNLOAD_FAILED',
    `${describeUrl(new URL(url))} redirects more than ${mostRedirects} times`
  )
}

/** What to ask the server that was pointed to: https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
function redirect(from: Exchange, location: string, status: number): Exchange {
  const url = parseUrl(location, from.url)
  const isSameServer = url.origin === from.url.origin
  const headers = Object.entries(from.headers).filter(
    ([name]) => isSameServer || !privateHeaders.includes(name)
  )
  const becomesGet = status === 303 ? from.method !== 'HEAD' : status < 303 && from.method === 'POST'
  const kept = becomesGet ? headers.filter(([name]) => !name.startsWith('content-')) : headers
  return {
    ...from,
    url,
    headers: Object.fromEntries(kept),
    ...(becomesGet ? { method: 'GET', body: undefined } : {})
  }
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined
  if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  const shown = url === undefined ? text.replace(/[?#].*$|\/\/[^/]*@/g, '') : describeUrl(url)
  throw new BuildError('IB_DOWNLOAD_FAILED', `${shown} is no http or https URL`)
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
