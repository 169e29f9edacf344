import { performance } from 'node:perf_hooks'
import { clearTimeout, setTimeout } from 'node:timers'
import { connect, createServer } from 'node:net'

/** What may be on its way before the sender is stopped; more than any window that the programs use. */
const mostOnTheWay = 32 << 20

/**
 * A TCP proxy on loopback that delays everything by half a round trip in each direction, without limiting the rate,
 * and the first byte by a whole one more, as TCP's handshake does. A kernel with netem would do it better, but not
 * every machine has one.
 *
 * @param {{ port: number, roundTripMs: number }} options where it leads, and how long a round trip takes
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startDelayProxy({ port, roundTripMs }) {
  const sockets = new Set()
  const keep = socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, near => {
    keep(near)
    near.on('error', () => near.destroy())
    const handshake = setTimeout(() => {
      const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
      keep(far)
      pass(near, far, roundTripMs / 2)
      pass(far, near, roundTripMs / 2)
      near.resume()
    }, roundTripMs)
    near.on('close', () => clearTimeout(handshake))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: server.address().port,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      })
  }
}

/** Hands on what comes from one side, each chunk when its time has come. */
function pass(from, to, delayMs) {
  const queue = []
  let bytes = 0
  let timer
  const flush = () => {
    timer = undefined
    while (queue.length > 0 && queue[0].dueMs <= performance.now()) {
      const { chunk } = queue.shift()
      if (chunk === undefined) {
        to.end()
        return
      }
      bytes -= chunk.length
      to.write(chunk)
    }
    if (bytes < mostOnTheWay) from.resume()
    if (queue.length > 0) timer = setTimeout(flush, Math.max(0, queue[0].dueMs - performance.now()))
  }
  const put = chunk => {
    queue.push({ chunk, dueMs: performance.now() + delayMs })
    timer ??= setTimeout(flush, delayMs)
  }
  from.on('data', chunk => {
    bytes += chunk.length
    if (bytes >= mostOnTheWay) from.pause()
    put(chunk)
  })
  from.on('end', () => put(undefined))
  from.on('error', () => to.destroy())
  to.on('close', () => clearTimeout(timer))
}
