import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What may be on its way before the sender is stopped; more than any window that SSH knows. */
const mostOnTheWay = 32 * 1024 * 1024

/** A way to a server of this machine over a line with long round trips. */
export interface DelayProxy extends AsyncDisposable {
  readonly port: number
}

/**
 * A TCP proxy on loopback that delays everything by half a round trip in each direction, without limiting the rate,
 * and the first byte by a whole one more, as TCP's handshake does. A kernel with netem would do it better, but not
 * every machine has one.
 */
export async function startDelayProxy(port: number, roundTripMs: number): Promise<DelayProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('close', () => sockets.delete(socket))
  }
  const options = { allowHalfOpen: true, noDelay: true }
  const server = createServer({ ...options, pauseOnConnect: true }, near => {
    keep(near).on('error', () => near.destroy())
    const handshake = setTimeout(() => {
      const far = keep(connect({ ...options, port, host: '127.0.0.1' }))
      pass(near, far, roundTripMs / 2)
      pass(far, near, roundTripMs / 2)
      near.resume()
    }, roundTripMs)
    near.on('close', () => clearTimeout(handshake))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      })
  }
}

/** Hands on what comes from one side, each chunk when its time has come. */
function pass(from: Socket, to: Socket, delayMs: number): void {
  const queue: { readonly chunk: Buffer | undefined; readonly dueMs: number }[] = []
  let bytes = 0
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    timer = undefined
    for (let next = queue[0]; next !== undefined && next.dueMs <= performance.now(); next = queue[0]) {
      queue.shift()
      if (next.chunk === undefined) {
        to.end()
        return
      }
      bytes -= next.chunk.length
      to.write(next.chunk)
    }
    if (bytes < mostOnTheWay) from.resume()
    if (queue[0] !== undefined) timer = setTimeout(flush, Math.max(0, queue[0].dueMs - performance.now()))
  }
  const put = (chunk: Buffer | undefined): void => {
    queue.push({ chunk, dueMs: performance.now() + delayMs })
    timer ??= setTimeout(flush, delayMs)
  }
  from.on('data', chunk => {
    bytes += chunk.length
    if (bytes >= mostOnTheWay) from.pause()
    put(chunk)
  })
  from.on('end', () => put(undefined)).on('error', () => to.destroy())
  to.on('close', () => clearTimeout(timer))
}
