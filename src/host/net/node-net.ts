import { join } from 'node:path'
import type { Net } from '../../contracts/net.js'
import { connectPath, connectTcp } from './connect.js'
import { listenTcp } from './listen.js'
import { leasePort } from './port-lease.js'
import { request } from './request.js'
import { serveHttp } from './serve-http.js'

export interface NetParts {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where runs of this user leave word of the ports they have. */
  readonly stateDirectory: string
  readonly integer: (minimum: number, maximum: number) => number
}

/** The network of this machine, without what needs no code of ours. */
export function createNet({ env, stateDirectory, integer }: NetParts): Omit<Net, 'interfaces'> {
  return {
    connect: connectTcp,
    connectPath,
    listen: listenTcp,
    serveHttp,
    request: (url, options) => request(url, options, env),
    leasePort: range => leasePort(range, join(stateDirectory, 'ports'), integer)
  }
}
