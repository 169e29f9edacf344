import type { Duplex } from 'node:stream'
import { BuildError } from '../../../core/errors.js'
import { Missed, type Sighting } from '../reach/sighting.js'
import { takeBytes } from '../take.js'

/** Where a proxy leads. */
export interface ProxyTarget {
  readonly host: string
  readonly port: number
}
export interface ProxyLogin {
  readonly username: string
  readonly password: string
}

/**
 * Asks a SOCKS5 proxy (RFC 1928, RFC 1929) on a fresh connection to connect us. The proxy resolves the name. Throws
 * `Missed` when it cannot reach the target, IB_CONNECT_AUTH when it does not let us in, IB_CONNECT_PROTOCOL when it
 * is none.
 */
export async function connectThrough(
  socket: Duplex,
  target: ProxyTarget,
  login: ProxyLogin | undefined,
  signal: AbortSignal
): Promise<void> {
  const byPassword = 2
  socket.write(Buffer.from(login === undefined ? [5, 1, 0] : [5, 2, 0, byPassword]))
  const [version, method] = await take(socket, 2, signal)
  if (version !== 5)
    throw new BuildError('IB_CONNECT_PROTOCOL', 'ssh_proxy_host: what answers is no SOCKS5 proxy')
  if (method === byPassword && login !== undefined) await authenticate(socket, login, signal)
  else if (method !== 0) throw refused('it demands a login that the template does not give')

  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3]), counted(target.host), portBytes(target.port)]))
  const [, reply = 1, , addressType] = await take(socket, 4, signal)
  const addressBytes =
    addressType === 1 ? 4 : addressType === 4 ? 16 : ((await take(socket, 1, signal))[0] ?? 0)
  await take(socket, addressBytes + 2, signal)
  if (reply !== 0) throw new Missed(seenByProxy(reply))
}

async function authenticate(socket: Duplex, login: ProxyLogin, signal: AbortSignal): Promise<void> {
  socket.write(Buffer.concat([Buffer.from([1]), counted(login.username), counted(login.password)]))
  const [, status] = await take(socket, 2, signal)
  if (status !== 0) throw refused('it refuses `ssh_proxy_username` with `ssh_proxy_password`')
}

function refused(why: string): BuildError {
  return new BuildError('IB_CONNECT_AUTH', `the SOCKS5 proxy does not let us in: ${why}`)
}

function seenByProxy(reply: number): Sighting {
  if (reply === 5) return { kind: 'refused' }
  const reasons = [
    '',
    'general failure',
    'not allowed by its rules',
    'network unreachable',
    'host unreachable'
  ]
  return { kind: 'unreachable', detail: `the proxy says: ${reasons[reply] ?? `error ${reply.toString()}`}` }
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

function portBytes(port: number): Buffer {
  return Buffer.from([port >> 8, port & 255])
}

/** The next bytes of the proxy's answer. */
async function take(socket: Duplex, count: number, signal: AbortSignal): Promise<Buffer> {
  const bytes = await takeBytes(socket, count, signal)
  if (bytes === undefined) throw new Missed({ kind: 'closed' })
  return bytes
}
