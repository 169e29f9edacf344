import type { Duplex, Readable } from 'node:stream'
import type { Lease } from './lease.js'

export interface Net {
  /** A TCP connection with TCP_NODELAY set. Rejects with the system's error; bounded by the signal. */
  connect(to: { readonly host: string; readonly port: number }, signal: AbortSignal): Promise<Duplex>
  /** A Unix-domain socket, or a named pipe on Windows. */
  connectPath(path: string, signal: AbortSignal): Promise<Duplex>
  /** A TCP server on the port; `onConnection` owns each socket. */
  listen(
    at: { readonly host: string; readonly port: number },
    onConnection: (socket: Duplex) => void
  ): Promise<Listener>
  /** An HTTP server on the port. */
  serveHttp(at: { readonly host: string; readonly port: number }, handle: HttpHandler): Promise<Listener>
  /** One HTTP(S) request, redirects followed, system proxies honoured; the body is a stream. Any status resolves. */
  request(url: string, options: HttpRequestOptions): Promise<HttpResponse>
  /**
   * A port of the range that is free and that no other run on this machine has leased. The maximum is exclusive
   * unless it equals the minimum, as in Packer. IB_NO_PORT when there is none.
   */
  leasePort(range: {
    readonly minimum: number
    readonly maximum: number
    readonly host: string
  }): Promise<PortLease>
  /** Addresses of this machine's interfaces by interface name. */
  interfaces(): Readonly<Record<string, readonly string[]>>
}
export interface Listener {
  readonly port: number
  close(): Promise<void>
}
export interface PortLease extends Lease {
  readonly port: number
}
export interface HttpRequestOptions {
  readonly signal: AbortSignal
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** How long nothing at all may come before the other side counts as dead; a minute when absent. */
  readonly idleTimeoutMs?: number
  /** Takes any TLS certificate. */
  readonly insecureTls?: boolean
  /** Whom to trust, and who asks, when that is not what the system says. */
  readonly tls?: TlsOptions
  /** Whether a redirection is followed, which it is when absent, or given back as the answer. */
  readonly followRedirects?: boolean
}
/** PEM texts. */
export interface TlsOptions {
  /** Certificates that vouch for servers, instead of the system's. */
  readonly ca?: string | undefined
  /** The certificate, and its key, by which we show who we are. */
  readonly cert?: string | undefined
  readonly key?: string | undefined
  /** The name that the server's certificate is for, when it is not that of the URL. */
  readonly serverName?: string | undefined
}
export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}
export type HttpHandler = (request: {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly from: string
}) => Promise<HttpReply>
export interface HttpReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Readable
}
