import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Host } from '../../../contracts/host.js'
import type { StepContext } from '../../../contracts/plugin.js'
import { localRecord } from '../../../toolkit/local-names.js'

/** Where QEMU's control socket is: a Unix-domain socket, or on Windows a TCP port on the loopback address. */
export type ControlAddress =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'port'; readonly port: number }

/** The shortest of the systems' limits on the path of a socket is 104 bytes, with an end mark. */
const longestSocketPath = 100

/** A free place for the control socket of a machine. */
export async function newControlAddress(name: string, ctx: StepContext): Promise<ControlAddress> {
  const { host, build, scope } = ctx
  if (host.platform === 'win32') {
    const lease = await host.net.leasePort({ minimum: 23_000, maximum: 24_000, host: '127.0.0.1' })
    scope.defer(`port ${lease.port}`, () => lease.release())
    return { kind: 'port', port: lease.port }
  }
  const path = join(build.workDirectory, name)
  if (Buffer.byteLength(path) <= longestSocketPath) return { kind: 'path', path }
  const directory = `/tmp/ib-${build.runId}-${host.random.integer(0, 999_999)}`
  await scope.acquire(
    localRecord('local.directory', directory, build.runId),
    () => host.files.makeDirectory(directory),
    () => host.files.remove(directory)
  )
  return { kind: 'path', path: join(directory, name) }
}

/** Connects to a control socket; rejects with the system's error while nobody listens. */
export async function connectControl(
  address: ControlAddress,
  host: Host,
  signal: AbortSignal
): Promise<Duplex> {
  if (address.kind === 'path') return await host.net.connectPath(address.path, signal)
  return await host.net.connect({ host: '127.0.0.1', port: address.port }, signal)
}

/** For a journal, from which another process finds the machine again. */
export function formatControl(address: ControlAddress): Readonly<Record<string, string>> {
  return address.kind === 'path' ? { socket: address.path } : { port: address.port.toString() }
}

export function parseControl(where: Readonly<Record<string, string>>): ControlAddress | undefined {
  const { socket, port } = where
  if (socket !== undefined) return { kind: 'path', path: socket }
  return port === undefined ? undefined : { kind: 'port', port: Number(port) }
}
