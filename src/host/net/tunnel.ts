import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Duplex } from 'node:stream'
import { formatDuration } from '../../core/duration.js'
import { BuildError } from '../../core/errors.js'
import { abortReason, onAbort } from '../abort.js'
import { watchForIdle } from './idle-watch.js'
import { systemError } from './system-error.js'
import { bareHost, credentials } from './url-parts.js'

/**
 * A connection to the URL's server through an HTTP proxy. IB_DOWNLOAD_FAILED when the proxy refuses, IB_TIMEOUT when it
 * does not answer. https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
export async function openTunnel(proxy: URL, to: URL, idleMs: number, signal: AbortSignal): Promise<Duplex> {
  const target = `${to.hostname}:${to.port === '' ? '443' : to.port}`
  const send = proxy.protocol === 'https:' ? requestHttps : requestHttp
  const request = send({
    method: 'CONNECT',
    host: bareHost(proxy),
    port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
    path: target,
    headers: { host: target, ...credentials('proxy-authorization', proxy) },
    agent: false
  })
  const silence = `the proxy ${proxy.host} did not answer for ${formatDuration(idleMs)}`
  const watch = watchForIdle(idleMs, () => request.destroy(new BuildError('IB_TIMEOUT', silence)))
  const forget = onAbort(signal, () => request.destroy(abortReason(signal)))
  const opened = new Promise<Duplex>((resolve, reject) => {
    request.once('error', error => reject(systemError(error)))
    request.once('response', response => {
      response.destroy()
      reject(refused(proxy, target, response.statusCode))
    })
    request.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        resolve(socket)
        return
      }
      socket.destroy()
      reject(refused(proxy, target, response.statusCode))
    })
    request.end()
  })
  try {
    return await opened
  } finally {
    watch.end()
    forget()
  }
}

function refused(proxy: URL, target: string, status = 0): BuildError {
  const hint =
    status === 407 ? 'put user and password into the proxy URL: http://user:password@host:port' : undefined
  const message = `the proxy ${proxy.host} refused a connection to ${target} (status ${status})`
  return new BuildError('IB_DOWNLOAD_FAILED', message, { hint })
}
