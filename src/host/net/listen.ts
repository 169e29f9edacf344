import { createServer, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Listener } from '../../contracts/net.js'
import { BuildError, messageOf, systemCode } from '../../core/errors.js'

export interface Address {
  readonly host: string
  readonly port: number
}

/** A TCP server; closing it also ends the connections that are open. IB_NO_PORT when the address cannot be had. */
export async function listenTcp(at: Address, onConnection: (socket: Duplex) => void): Promise<Listener> {
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    onConnection(socket)
  })
  const port = await bind(server, at)
  return { port, close: () => closeServer(server, () => open.forEach(socket => socket.destroy())) }
}

/** Binds a server and gives the port, which the system chose when 0 was asked for. */
export async function bind(server: Server, { host, port }: Address): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  }).catch((error: unknown) => {
    throw bindError({ host, port }, error)
  })
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

/** Stops listening, ends what is open, and resolves when all is closed. */
export async function closeServer(server: Server, endConnections: () => void): Promise<void> {
  if (!server.listening) return
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    endConnections()
  })
}

const meanings: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use',
  EADDRNOTAVAIL: 'this machine does not have that address',
  EACCES: 'permission denied',
  ENOTFOUND: 'there is no such host name'
}

function bindError({ host, port }: Address, cause: unknown): BuildError {
  const meaning = meanings[systemCode(cause) ?? ''] ?? messageOf(cause)
  return new BuildError('IB_NO_PORT', `cannot listen on port ${port} of ${host}: ${meaning}`, { cause })
}
