import type { Clock } from '../../../contracts/host.js'
import type { Connection } from '../login/connection.js'

/** What takes longer is long. */
const longestMs = 1000

/**
 * How long the SSH server takes to answer, whatever runs in the guest: a second at most. Asks for the end of a
 * forwarding that was never made, which every server refuses at once.
 */
export async function roundTripMs(
  { client, lost }: Pick<Connection, 'client' | 'lost'>,
  clock: Clock,
  signal: AbortSignal
): Promise<number> {
  const started = clock.monotonic()
  const answered = new AbortController()
  client.unforwardIn('image-build-round-trip', 0, () => answered.abort())
  await clock.sleep(longestMs, AbortSignal.any([answered.signal, lost, signal])).catch(() => undefined)
  signal.throwIfAborted()
  return clock.monotonic() - started
}
