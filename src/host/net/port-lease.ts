import { createServer } from 'node:net'
import { join } from 'node:path'
import type { PortLease } from '../../contracts/net.js'
import { BuildError, systemCode } from '../../core/errors.js'
import { tryLock } from '../files/lock.js'
import { bind, closeServer } from './listen.js'

interface PortRange {
  readonly minimum: number
  readonly maximum: number
  readonly host: string
}

/**
 * Takes a port of the range (the maximum is exclusive unless it equals the minimum) that is free now, and that no
 * other run of this user takes until it is released, by a lock file in `directory`. The search starts anywhere in the
 * range, so that runs that start together seldom meet. IB_NO_PORT when there is none.
 */
export async function leasePort(
  range: PortRange,
  directory: string,
  integer: (minimum: number, maximum: number) => number
): Promise<PortLease> {
  const count = Math.max(1, range.maximum - range.minimum)
  const start = integer(0, count - 1)
  for (let offset = 0; offset < count; offset += 1) {
    const port = range.minimum + ((start + offset) % count)
    const lease = await tryPort(port, range.host, directory)
    if (lease !== undefined) return lease
  }
  throw noPort(range, count)
}

async function tryPort(port: number, host: string, directory: string): Promise<PortLease | undefined> {
  // Looked at first because it is cheap, and again under the lock because only then nobody else is at it.
  if (!(await isFree(port, host))) return undefined
  const lock = await tryLock(join(directory, `${port}.lock`))
  if (lock === undefined) return undefined
  if (await isFree(port, host)) return { port, release: () => lock.release() }
  await lock.release()
  return undefined
}

async function isFree(port: number, host: string): Promise<boolean> {
  // macOS lets one address be bound while the wildcard has the port, and would then share it in a surprising way.
  const hosts = process.platform === 'darwin' && host !== '0.0.0.0' ? [host, '0.0.0.0'] : [host]
  for (const candidate of hosts) {
    if (!(await canBind(port, candidate))) return false
  }
  return true
}

async function canBind(port: number, host: string): Promise<boolean> {
  const server = createServer()
  try {
    await bind(server, { host, port })
    return true
  } catch (error) {
    const cause = error instanceof BuildError ? error.cause : error
    if (['EADDRINUSE', 'EACCES'].includes(systemCode(cause) ?? '')) return false
    throw error
  } finally {
    await closeServer(server, () => undefined)
  }
}

function noPort({ minimum, maximum, host }: PortRange, count: number): BuildError {
  const range =
    count === 1 ? `port ${minimum} of ${host} is` : `no port from ${minimum} to ${maximum - 1} of ${host} is`
  const message = count === 1 ? `${range} in use` : `${range} free`
  return new BuildError('IB_NO_PORT', message, {
    hint: 'widen the range of ports, or end the programs and other builds that use them'
  })
}
