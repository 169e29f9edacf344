import type { Duplex } from 'node:stream'
import type { SmokeContext } from '../../contracts/extension.js'
import { BuildError, messageOf, systemCode } from '../../core/errors.js'
import { withDeadline } from '../../toolkit/deadline.js'

export interface PortAnswer {
  readonly isOpen: boolean
  /** Completes "but found …". */
  readonly found: string
}

/** Long enough for QEMU, which takes a connection for the guest first and then tells whether the guest does. */
const settleMs = 500

/** Connects to an address. What takes a connection only to close it at once, without a word, counts as closed. */
export async function knock(
  address: { readonly host: string; readonly port: number },
  timeoutMs: number,
  { host, signal }: Pick<SmokeContext, 'host' | 'signal'>
): Promise<PortAnswer> {
  const what = 'a connection'
  try {
    const socket = await withDeadline({ what, timeoutMs, clock: host.clock, signal }, within =>
      host.net.connect(address, within)
    )
    const stays = await staysOpen(socket, waitMs => host.clock.sleep(waitMs, signal))
    socket.destroy()
    if (stays) return { isOpen: true, found: 'that it takes connections' }
    return { isOpen: false, found: 'that it closes each connection at once' }
  } catch (error) {
    if (signal.aborted) throw error
    return { isOpen: false, found: reasonOf(error, timeoutMs) }
  }
}

async function staysOpen(socket: Duplex, sleep: (ms: number) => Promise<void>): Promise<boolean> {
  const closed = new Promise<boolean>(resolve => {
    for (const event of ['error', 'end', 'close']) socket.once(event, () => resolve(false))
    socket.once('data', () => resolve(true))
  })
  return await Promise.race([closed, sleep(settleMs).then(() => true)])
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof BuildError && error.code === 'IB_TIMEOUT') return `no answer within ${timeoutMs} ms`
  return systemCode(error) === 'ECONNREFUSED' ? 'that it refuses connections' : messageOf(error)
}
