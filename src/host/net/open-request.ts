import { request as requestHttp, type ClientRequest, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect as connectTls, type ConnectionOptions } from 'node:tls'
import type { TlsOptions } from '../../contracts/net.js'
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
  readonly tls?: TlsOptions | undefined
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
  const { url, method } = head
  const path = url.pathname + url.search
  // Some servers refuse who does not give a name.
  const headers = {
    host: url.host,
    'user-agent': 'image-build',
    accept: '*/*',
    ...credentials('authorization', url),
    ...head.headers
  }
  if (proxy === undefined) return send(url, { method, headers, path, agent: false }, head)
  if (url.protocol === 'http:') {
    const forProxy = { ...headers, ...credentials('proxy-authorization', proxy) }
    return send(
      proxy,
      { method, headers: forProxy, path: `http://${url.host}${path}`, agent: false },
      { insecureTls: head.insecureTls }
    )
  }
  const socket = await openTunnel(proxy, url, idleMs, signal)
  const tls = { servername: bareHost(url), ...tlsParts(head), socket }
  return send(url, { method, headers, path, createConnection: () => connectTls(tls) }, head)
}

function send(to: URL, options: RequestOptions, trust: Trust): ClientRequest {
  const complete = { ...options, host: bareHost(to), port: to.port }
  if (to.protocol === 'http:') return requestHttp(complete)
  return requestHttps({ ...complete, ...tlsParts(trust) })
}

type Trust = Pick<RequestHead, 'insecureTls' | 'tls'>

function tlsParts({ insecureTls, tls: { ca, cert, key, serverName } = {} }: Trust): ConnectionOptions {
  return {
    rejectUnauthorized: !insecureTls,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(serverName === undefined ? {} : { servername: serverName })
  }
}
