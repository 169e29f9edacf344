import { networkInterfaces } from 'node:os'
import type { Net } from '../contracts/net.js'
import type { NetParts } from './net/node-net.js'

/** The network of this machine, whose code (HTTP, TLS) is loaded when it is first used: most commands do not. */
export function createLazyNet(parts: NetParts): Net {
  let loading: Promise<Omit<Net, 'interfaces'>> | undefined
  const load = (): Promise<Omit<Net, 'interfaces'>> =>
    (loading ??= import('./net/node-net.js').then(({ createNet }) => createNet(parts)))
  return {
    connect: async (to, signal) => await (await load()).connect(to, signal),
    connectPath: async (path, signal) => await (await load()).connectPath(path, signal),
    listen: async (at, onConnection) => await (await load()).listen(at, onConnection),
    serveHttp: async (at, handle) => await (await load()).serveHttp(at, handle),
    request: async (url, options) => await (await load()).request(url, options),
    leasePort: async range => await (await load()).leasePort(range),
    interfaces: () =>
      Object.fromEntries(
        Object.entries(networkInterfaces()).map(([name, addresses = []]) => [
          name,
          addresses.map(({ address }) => address)
        ])
      )
  }
}
