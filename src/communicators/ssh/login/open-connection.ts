import type { Clock } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { withDeadline } from '../../../toolkit/deadline.js'
import type { Connection } from './connection.js'
import type { Dial } from '../reach/dial.js'
import { findServer } from '../reach/find-server.js'
import { logIn, type LogInOptions } from './log-in.js'
import { Missed, type Sighting } from '../reach/sighting.js'

/** A login takes a second; on a guest whose processor is emulated, many. Packer's limit as well. */
const handshakeMs = 60_000
/** Pause after a connection that broke in the handshake, as while a server restarts. */
const brokenPauseMs = 500
/** How often a server may show that it will never do; the first times something else may be starting up. */
const mostHopeless = 5

export interface OpenOptions extends Omit<LogInOptions, 'signal'> {
  readonly dial: Dial
  readonly dialClosedPort?: Dial | undefined
  readonly clock: Clock
  /** Refused logins after which to give up; Infinity: never. */
  readonly attempts: number
  readonly see: (sighting: Sighting) => void
  readonly signal: AbortSignal
}

/**
 * Waits for an SSH server and logs in, for as long as the signal allows. Throws `Missed` when it gives up before:
 * after too many refused logins, or when the other side will never be what we look for.
 */
export async function openConnection(options: OpenOptions): Promise<Connection> {
  const giveUp = new AbortController()
  const counts = { hopeless: 0, refusals: 0 }
  const see = (sighting: Sighting): void => {
    options.see(sighting)
    counts.hopeless += sighting.kind === 'foreign' || sighting.kind === 'disagreed' ? 1 : 0
    counts.refusals += sighting.kind === 'login' ? 1 : 0
    if (counts.hopeless < mostHopeless && counts.refusals < options.attempts) return
    giveUp.abort(new Missed(sighting))
  }
  const signal = AbortSignal.any([options.signal, giveUp.signal])
  for (;;) {
    try {
      return await tryOnce({ ...options, see, signal })
    } catch (error) {
      if (signal.aborted || !(error instanceof Missed)) throw error
      see(error.sighting)
      await options.clock.sleep(pauseMs(error.sighting, counts.refusals, options.attempts), signal)
    }
  }
}

async function tryOnce(options: OpenOptions): Promise<Connection> {
  const { dial, dialClosedPort, clock, see, signal } = options
  const socket = await findServer(dial, { dialClosedPort, clock, see, signal })
  const limit = { what: 'the SSH login', timeoutMs: handshakeMs, clock, signal }
  try {
    return await withDeadline(limit, async within => await logIn(socket, { ...options, signal: within }))
  } catch (error) {
    socket.destroy()
    const isLate = error instanceof BuildError && error.code === 'IB_TIMEOUT'
    throw isLate && !signal.aborted ? new Missed({ kind: 'dropped', detail: error.message }) : error
  }
}

/**
 * Pause before the next try. A user whom the guest creates while it starts is let in soon at first; later the pauses
 * keep below what OpenSSH's server punishes (9.8 and later, PerSourcePenalties). With a limit of attempts they are
 * longer, so that ten of them last as long as Packer's ten do.
 */
function pauseMs({ kind }: Sighting, refusals: number, attempts: number): number {
  if (kind === 'disagreed') return 1000
  if (kind !== 'login') return brokenPauseMs
  return Math.min(Number.isFinite(attempts) ? 10_000 : 5000, 1000 * 2 ** (refusals - 1))
}
