import type { StepContext } from '../../../contracts/plugin.js'
import type { Machine } from './machine.js'

/** `tcpmux`, which no system offers any more. */
const guestPort = 1

/**
 * Forwards a local port to one of the guest on which nothing listens, for `Endpoint.closedPort`. Undefined when QEMU
 * does not do it, as where the template brings a network of its own: it only makes waiting for the guest better.
 * It is done to the running machine so that its arguments stay those that the template describes.
 */
export async function forwardClosedPort(
  machine: Pick<Machine, 'qmp'>,
  { host, scope, signal }: Pick<StepContext, 'host' | 'scope' | 'signal'>
): Promise<number | undefined> {
  try {
    const leased = await host.net.leasePort({ minimum: 2222, maximum: 4444, host: '127.0.0.1' })
    scope.defer(`port ${leased.port}`, () => leased.release())
    const line = `hostfwd_add tcp:127.0.0.1:${leased.port}-:${guestPort}`
    const complaint = await machine.qmp.execute('human-monitor-command', { 'command-line': line }, signal)
    return complaint === '' ? leased.port : undefined
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}
