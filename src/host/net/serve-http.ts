import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HttpHandler, HttpReply, Listener } from '../../contracts/net.js'
import { flattenHeaders } from './headers.js'
import { bind, closeServer, type Address } from './listen.js'

/** An HTTP server that streams; a handler that throws gives its client status 500. */
export async function serveHttp(at: Address, handle: HttpHandler): Promise<Listener> {
  const server = createServer((request, response) => {
    void answer(request, response, handle)
  })
  const port = await bind(server, at)
  return { port, close: () => closeServer(server, () => server.closeAllConnections()) }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: HttpHandler
): Promise<void> {
  // A request's body is of no interest, but unread it would keep the connection from its next request.
  request.resume()
  const reply = await handle({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: flattenHeaders(request.headers),
    from: request.socket.remoteAddress ?? ''
  }).catch(() => ({ status: 500, body: 'internal error\n' }))
  try {
    await send(request, response, reply)
  } catch {
    // Either the client is gone, or the body broke: an incomplete answer is the only way left to say so.
    response.destroy()
  }
}

async function send(request: IncomingMessage, response: ServerResponse, reply: HttpReply): Promise<void> {
  const { status, headers = {}, body = '' } = reply
  const hasLength = Object.keys(headers).some(name => name.toLowerCase() === 'content-length')
  const length = typeof body === 'string' && !hasLength ? { 'content-length': Buffer.byteLength(body) } : {}
  response.writeHead(status, { ...headers, ...length })
  if (request.method === 'HEAD' || typeof body === 'string') {
    if (body instanceof Readable) body.destroy()
    response.end(body instanceof Readable ? '' : body)
    return
  }
  await pipeline(body, response)
}
