import type { Clock } from '../../../contracts/host.js'
import { formatDuration } from '../../../core/duration.js'
import type { Connection } from './connection.js'

/** Gives a connection up when nothing at all has come from the guest for so long. Ends with the connection. */
export async function watchSilence(connection: Connection, limitMs: number, clock: Clock): Promise<void> {
  let lastSign = clock.monotonic()
  connection.onSign(() => (lastSign = clock.monotonic()))
  while (!connection.isLost) {
    const leftMs = lastSign + limitMs - clock.monotonic()
    if (leftMs <= 0) connection.lose(new Error(`nothing came from the guest for ${formatDuration(limitMs)}`))
    else await clock.sleep(leftMs, connection.lost).catch(() => undefined)
  }
}
