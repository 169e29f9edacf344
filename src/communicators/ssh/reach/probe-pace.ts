import type { Sighting } from './sighting.js'

/** What the pace of probing depends on. */
export interface ProbeState {
  /** How the newest probe ended, or what it waits for: to be accepted (`unanswered`), or for a word (`silent`). */
  readonly newest: Sighting['kind']
  readonly isWaiting: boolean
  /** For how long there has been nothing but waiting. */
  readonly waitingMs: number
  /** How many more accepted connections may hang. */
  readonly room: number
  /** The guest has given a sign since the newest probe was started: its network came up, or it refused an older one. */
  readonly hasAnswered: boolean
}

/** Until then a server may just be slow: on an emulated processor its first word takes a second. */
const slowServerMs = 2000
/** In case that a forward has lost all connections that hang. */
const replaceMs = 30_000

/**
 * From the start of the newest probe to the start of the next.
 *
 * A refusal costs next to nothing, so it is followed up at once. A connection that was accepted but stays silent is
 * another matter. A port forward (QEMU's user network, VirtualBox's NAT) accepts for a guest that does not exist yet
 * and tries to reach it 6 s later, then every 12 s, up to 75 s, even when we have closed the connection: all that was
 * dialled in this time hits the server when it comes up, as a burst that slow ones choke on and others punish.
 * So few are dialled, and they are kept, as each of them may be the one that gets through.
 */
export function probeGapMs({ newest, isWaiting, waitingMs, room, hasAnswered }: ProbeState): number {
  if (!isWaiting) return pauseAfter(newest)
  // What nobody has accepted ends when we close it.
  if (newest === 'unanswered') return Math.min(2000, Math.max(250, waitingMs / 100))
  if (hasAnswered) return 0
  return room > 0 ? slowServerMs : replaceMs
}

function pauseAfter(end: Sighting['kind']): number {
  // A server that sheds load or punishes us gets more patience than one that is not there.
  if (end === 'busy') return 3000
  return end === 'foreign' ? 1000 : 200
}
