import type { Duplex } from 'node:stream'
import type { Listener, Net } from '../../../contracts/net.js'
import { BuildError, messageOf } from '../../../core/errors.js'
import type { Connection } from '../login/connection.js'
import type { Link } from '../login/link.js'
import type { TunnelSpec } from './tunnel-spec.js'

const loopback = '127.0.0.1'

/** Opens a way through an SSH server to a host and port as seen from it. */
export async function openThrough(
  { client }: Connection,
  to: { readonly host: string; readonly port: number }
): Promise<Duplex> {
  return await new Promise((resolve, reject) => {
    client.forwardOut(loopback, 0, to.host, to.port, (error, channel) => {
      if (error) reject(error)
      else resolve(channel)
    })
  })
}

/** Listens here; connections go on from the guest. They survive a reconnect: each takes the connection there is. */
export async function listenHere(
  link: Link,
  net: Net,
  { listenPort, host, port }: TunnelSpec,
  signal: AbortSignal
): Promise<Listener> {
  return await net.listen({ host: loopback, port: listenPort }, socket => {
    const connected = link.connection(signal).then(connection => openThrough(connection, { host, port }))
    connected.then(
      channel => join(socket, channel),
      () => socket.destroy()
    )
  })
}

/** Listens in the guest; connections go on from here. To be done anew with each connection. */
export async function listenThere(
  { client }: Connection,
  net: Net,
  specs: readonly TunnelSpec[],
  signal: AbortSignal
): Promise<void> {
  const byPort = new Map(specs.map(spec => [spec.listenPort, spec]))
  client.on('tcp connection', ({ destPort }, accept, reject) => {
    const spec = byPort.get(destPort)
    if (spec === undefined) {
      reject()
      return
    }
    net.connect(spec, signal).then(
      socket => join(socket, accept()),
      () => reject()
    )
  })
  for (const { listenPort } of specs) await listenOn(listenPort)

  async function listenOn(port: number): Promise<void> {
    await new Promise<void>((resolve, fail) => {
      client.forwardIn(loopback, port, error => {
        if (error) fail(refused(port, error))
        else resolve()
      })
    })
  }
}

function refused(port: number, cause: unknown): BuildError {
  return new BuildError(
    'IB_CONNECT_PROTOCOL',
    `ssh_remote_tunnels: the guest does not listen on port ${port.toString()}: ${messageOf(cause)}`,
    { hint: 'the port may be taken, or its SSH server may not forward (`AllowTcpForwarding`)', cause }
  )
}

function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one)
  const end = (): void => {
    one.destroy()
    other.destroy()
  }
  for (const side of [one, other]) side.on('error', end).on('close', end)
}
