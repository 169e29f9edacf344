import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A TCP server of the test's own on loopback. */
export interface TcpStandIn extends AsyncDisposable {
  readonly port: number
  /** Connections accepted so far. */
  readonly accepted: () => number
  /** Those that are open. */
  readonly open: () => number
}

/** Listens, on a free port unless one is given, and does with each connection what the test wants. */
export async function startTcp(onConnection: (socket: Socket) => void, port = 0): Promise<TcpStandIn> {
  const sockets = new Set<Socket>()
  let accepted = 0
  const server = createServer({ noDelay: true }, socket => {
    accepted += 1
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    onConnection(socket)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    accepted: () => accepted,
    open: () => sockets.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

/** Joins a connection to another port of loopback, from which everything comes later if the test wants that. */
export function forward(socket: Socket, port: number, { delayMs = 0 } = {}): void {
  const far = connect({ port, host: '127.0.0.1', noDelay: true })
  far.on('error', () => socket.destroy()).on('close', () => socket.destroy())
  socket.on('close', () => far.destroy())
  const slow = new Transform({
    transform: (chunk, _encoding, done) => void setTimeout(() => done(null, chunk), delayMs)
  })
  if (delayMs > 0) socket.pipe(far).pipe(slow).pipe(socket)
  else socket.pipe(far).pipe(socket)
}
