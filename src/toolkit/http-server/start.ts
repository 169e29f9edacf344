import { resolve } from 'node:path'
import type { HttpHandler, HttpReply, Net } from '../../contracts/net.js'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { suggest } from '../../core/suggest.js'
import { directoryContent, mapContent, type Content } from './content.js'
import { isServing, portRange, type HttpConfig } from './options.js'
import { RequestLog } from './request-log.js'
import { requestPath } from './request-path.js'

/** Paths that a sentence names. */
const mostPaths = 10

export interface HttpServer {
  /** 0 when the template has nothing to serve; there is no server then. */
  readonly port: number
  /** The address of `http_interface`: what the guest is told instead of what the builder would tell it. */
  readonly ip: string | undefined
  /** The address that the server listens on. */
  readonly address: string
  /** How often the guest asked for each path. */
  requested(): ReadonlyMap<string, number>
  /** A sentence for a guest that did not come up: what it asked for, or that it never asked. */
  describeRequests(): string
}

/** Serves `http_directory` or `http_content` until the scope ends. IB_NO_PORT when no port of the range is free. */
export async function startHttpServer(config: HttpConfig, ctx: StepContext): Promise<HttpServer> {
  const address = bindAddress(config)
  const ip = interfaceAddress(config, ctx.host.net)
  const log = new RequestLog(ctx.emit)
  if (!isServing(config)) return serverOf(0, ip, address, log)
  const handle = handlerOf(contentOf(config, ctx), log)
  return await ctx.step('Start HTTP server', async () => {
    const port = await listen(config, address, handle, ctx)
    ctx.emit({ type: 'notice', level: 'info', text: `serving HTTP on port ${port}` })
    return serverOf(port, ip, address, log)
  })
}

async function listen(
  config: HttpConfig,
  address: string,
  handle: HttpHandler,
  { host, scope }: StepContext
): Promise<number> {
  const lease = await host.net.leasePort({ ...portRange(config), host: address })
  scope.defer(`port ${lease.port}`, () => lease.release())
  const server = await host.net.serveHttp({ host: address, port: lease.port }, handle)
  scope.defer('HTTP server', () => server.close())
  return lease.port
}

function contentOf({ http_content, http_directory }: HttpConfig, { host, build }: StepContext): Content {
  if (http_directory === undefined || http_directory === '') return mapContent(http_content ?? {})
  return directoryContent(host.files, resolve(build.directory, http_directory))
}

/** Answers from the content, and nothing but reading. */
export function handlerOf(content: Content, log: RequestLog): HttpHandler {
  return async ({ method, path: target, headers, from }) => {
    const path = requestPath(target)
    const reply = await answer(content, method, path, headers)
    const suggestion =
      reply.status === 404 && path !== undefined ? suggest(path, await content.paths()) : undefined
    log.note({ method, path, from }, reply, suggestion)
    if (suggestion === undefined) return reply
    return { ...reply, body: `${path ?? ''} not found. Did you mean "${suggestion}"?\n` }
  }
}

async function answer(
  content: Content,
  method: string,
  path: string | undefined,
  headers: Readonly<Record<string, string>>
): Promise<HttpReply> {
  const plain = { 'content-type': 'text/plain; charset=utf-8' }
  if (path === undefined) return { status: 400, headers: plain, body: 'the path is not well-formed\n' }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: 'only GET and HEAD are served\n' }
  }
  return (await content.find(path, headers)) ?? { status: 404, headers: plain, body: `${path} not found.\n` }
}

function bindAddress({ http_bind_address, http_network_protocol }: HttpConfig): string {
  if (http_bind_address !== undefined && http_bind_address !== '') return http_bind_address
  return http_network_protocol === 'tcp6' ? '::' : '0.0.0.0'
}

function interfaceAddress(
  { http_interface: name, http_network_protocol: protocol }: HttpConfig,
  net: Net
): string | undefined {
  if (name === undefined || name === '') return undefined
  const addresses = net.interfaces()[name]
  if (addresses === undefined) {
    throw new BuildError('IB_OPTION_VALUE', `http_interface: this machine has no network interface ${name}`, {
      hint: `it has ${Object.keys(net.interfaces()).join(', ')}`
    })
  }
  const isSixth = (address: string): boolean => address.includes(':')
  const preferred = addresses.find(address => isSixth(address) === (protocol === 'tcp6')) ?? addresses[0]
  if (preferred !== undefined) return preferred
  throw new BuildError('IB_OPTION_VALUE', `http_interface: the network interface ${name} has no address`)
}

function serverOf(port: number, ip: string | undefined, address: string, log: RequestLog): HttpServer {
  return {
    port,
    ip,
    address,
    requested: () => log.requested(),
    describeRequests: () => {
      if (port === 0) return 'there is no HTTP server for the guest'
      const paths = log.describe()
      if (paths.length === 0) return `the guest never asked the HTTP server on port ${port} for anything`
      const rest = paths.length > mostPaths ? ` and ${paths.length - mostPaths} more` : ''
      const named = paths.slice(0, mostPaths).join(', ')
      return `the guest asked the HTTP server on port ${port} for ${named}${rest}`
    }
  }
}
