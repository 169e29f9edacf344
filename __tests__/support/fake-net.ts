import { duplexPair, Readable, type Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Random } from '../../src/contracts/host.js'
import type {
  HttpHandler,
  HttpReply,
  HttpRequestOptions,
  HttpResponse,
  Net
} from '../../src/contracts/net.js'
import { BuildError } from '../../src/core/errors.js'

export interface FakeRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}
export type HttpScript = HttpReply | ((request: FakeRequest) => HttpReply | Promise<HttpReply>)

export interface FakeNet extends Net {
  /** Scripts what a URL (as a whole, or what it matches) answers; the latest script that matches counts. */
  whenRequested(url: string | RegExp, script: HttpScript): void
  /** Scripts a server of another machine, or at a path; our own come by `listen`. */
  whenConnected(address: string, onConnection: (socket: Duplex) => void): void
  readonly requests: readonly FakeRequest[]
}

/** A network in memory: what listens can be connected to, the rest is scripted or refuses. */
export function createFakeNet(
  random: Random,
  interfaces: Readonly<Record<string, readonly string[]>> = { lo: ['127.0.0.1', '::1'] }
): FakeNet {
  const servers = new Map<string, (socket: Duplex) => void>()
  const webServers = new Map<number, HttpHandler>()
  const scripts: { readonly url: string | RegExp; readonly script: HttpScript }[] = []
  const requests: FakeRequest[] = []
  const leased = new Set<number>()
  const isTaken = (port: number): boolean =>
    leased.has(port) || servers.has(`:${port}`) || webServers.has(port)
  const freePort = (port: number): number => {
    if (port === 0) return freePort(random.integer(49152, 65535))
    if (!servers.has(`:${port}`) && !webServers.has(port)) return port
    throw new BuildError('IB_NO_PORT', `cannot listen on port ${port}: the port is in use`)
  }
  const connect = (address: string, signal: AbortSignal): Duplex => {
    signal.throwIfAborted()
    const accept = servers.get(address) ?? servers.get(address.slice(address.lastIndexOf(':')))
    if (accept === undefined) throw refused(address)
    const [ours, theirs] = duplexPair()
    accept(theirs)
    return ours
  }
  return {
    requests,
    whenRequested: (url, script) => void scripts.push({ url, script }),
    whenConnected: (address, onConnection) => void servers.set(address, onConnection),
    connect: async ({ host, port }, signal) => connect(`${host}:${port}`, signal),
    connectPath: async (path, signal) => connect(path, signal),
    listen: async (at, onConnection) => {
      const port = freePort(at.port)
      servers.set(`:${port}`, onConnection)
      return { port, close: async () => void servers.delete(`:${port}`) }
    },
    serveHttp: async (at, handle) => {
      const port = freePort(at.port)
      webServers.set(port, handle)
      return { port, close: async () => void webServers.delete(port) }
    },
    request: async (url, options) => {
      options.signal.throwIfAborted()
      const request = toRequest(url, options)
      requests.push(request)
      const rule = scripts.findLast(({ url: wanted }) =>
        typeof wanted === 'string' ? wanted === url : wanted.test(url)
      )
      const reply = rule === undefined ? await ask(webServers, request) : await play(rule.script, request)
      return toResponse(reply, request.method)
    },
    leasePort: async ({ minimum, maximum }) => {
      const ports = Array.from({ length: Math.max(1, maximum - minimum) }, (_, index) => minimum + index)
      const free = ports.filter(port => !isTaken(port))
      const port = free[random.integer(0, Math.max(0, free.length - 1))]
      if (port === undefined)
        throw new BuildError('IB_NO_PORT', `no port from ${minimum} to ${maximum} is free`)
      leased.add(port)
      return { port, release: async () => void leased.delete(port) }
    },
    interfaces: () => interfaces
  }
}

function toRequest(url: string, { method = 'GET', headers = {}, body }: HttpRequestOptions): FakeRequest {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value
  ])
  return {
    url,
    method,
    headers: Object.fromEntries(entries),
    body: body === undefined ? undefined : Buffer.from(body).toString()
  }
}

async function play(script: HttpScript, request: FakeRequest): Promise<HttpReply> {
  return typeof script === 'function' ? await script(request) : script
}

async function ask(webServers: ReadonlyMap<number, HttpHandler>, request: FakeRequest): Promise<HttpReply> {
  const { host, port, pathname, search } = new URL(request.url)
  const handle = webServers.get(Number(port))
  if (handle === undefined) throw refused(host)
  return await handle({
    method: request.method,
    path: pathname + search,
    headers: request.headers,
    from: '127.0.0.1'
  })
}

async function toResponse(
  { status, headers = {}, body = '' }: HttpReply,
  method: string
): Promise<HttpResponse> {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value
  ])
  const content = method === 'HEAD' ? '' : body
  const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body).toString() } : {}
  const stream =
    typeof content === 'string' ? Readable.from(content === '' ? [] : [Buffer.from(content)]) : content
  return { status, headers: { ...length, ...Object.fromEntries(entries) }, body: stream }
}

function refused(address: string): Error {
  return Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED' })
}

/** The whole body of a response as text. */
export async function bodyText(response: HttpResponse): Promise<string> {
  return await text(response.body)
}
