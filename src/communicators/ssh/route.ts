import type { Duplex } from 'node:stream'
import type { Net } from '../../contracts/host.js'
import type { Dial } from './find-server.js'
import type { Link } from './link.js'
import { connectThrough, type ProxyLogin } from './socks5.js'
import { openThrough } from './tunnels.js'
import { untilAbort } from './until-abort.js'

interface Address {
  readonly host: string
  readonly port: number
}

export function dialDirectly(net: Net, to: Address): Dial {
  return signal => net.connect(to, signal)
}

/** Through a SOCKS5 proxy. */
export function dialThroughProxy(net: Net, proxy: Address, login: ProxyLogin | undefined, to: Address): Dial {
  return async signal => {
    const socket = await net.connect(proxy, signal)
    socket.on('error', () => undefined)
    try {
      await connectThrough(socket, to, login, signal)
      return socket
    } catch (error) {
      socket.destroy()
      throw error
    }
  }
}

/** Through a jump host, over one connection to it. */
export function dialThroughBastion(bastion: Link, to: Address): Dial {
  return async signal => {
    const connection = await bastion.connection(signal)
    const opening = openThrough(connection, to)
    return await untilAbort(opening, signal).catch((error: unknown) => {
      // The answer may still come; nobody wants it then.
      opening.then(
        (late: Duplex) => late.destroy(),
        () => undefined
      )
      throw error
    })
  }
}
