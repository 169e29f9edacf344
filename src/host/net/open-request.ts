import { request as requestHttp, type ClientRequest, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect as connectTls } from 'node:tls'
import { openTunnel } from './tunnel.js'
import { bareHost, credentials } from './url-parts.js'

/** What a request says before its body. */
export interface RequestHead {
  readonly url: URL
  readonly method: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Takes any certificate. */
  readonly insecureTls: boolean
}

/**
 * Opens a request, straight or through a proxy: plain HTTP is asked of the proxy itself, HTTPS goes through a tunnel.
 * It has a connection of its own, which is closed after the answer.
 */
export async function openRequest(
  head: RequestHead,
  proxy: URL | undefined,
  idleMs: number,
  signal: AbortSignal
): Promise<ClientRequest> {
  const { url, method, insecureTls } = head
  const path = url.pathname + url.search
  // Some servers refuse who does not give a name.
  const headers = {
    host: url.host,
    'user-agent': 'image-build',
    accept: '*/*',
    ...credentials('authorization', url),
    ...head.headers
  }
  if (proxy === undefined) return send(url, { method, headers, path, agent: false }, insecureTls)
  if (url.protocol === 'http:') {
    const forProxy = { ...headers, ...credentials('proxy-authorization', proxy) }
    return send(
      proxy,
      { method, headers: forProxy, path: `http://${url.host}${path}`, agent: false },
      insecureTls
    )
  }
  const socket = await openTunnel(proxy, url, idleMs, signal)
  const tls = { socket, servername: bareHost(url), rejectUnauthorized: !insecureTls }
  return send(url, { method, headers, path, createConnection: () => connectTls(tls) }, insecureTls)
}

function send(to: URL, options: RequestOptions, insecureTls: boolean): ClientRequest {
  const complete = { ...options, host: bareHost(to), port: to.port }
  if (to.protocol === 'http:') return requestHttp(complete)
  return requestHttps({ ...complete, rejectUnauthorized: !insecureTls })
}
