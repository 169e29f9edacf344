import type { Sighting } from './sighting.js'

/** What the pace of probing depends on. */
export interface ProbeState {
  /** How the last finished probe ended. */
  readonly last: Sighting['kind'] | undefined
  /** For how long probes have been waiting for a word; 0 when none is. */
  readonly silentMs: number
  /** Somebody was there before to refuse or end a connection. */
  readonly wasRefused: boolean
}

/**
 * Pause before the next probe.
 *
 * A refusal costs next to nothing, so it is followed up at once. Silence is ambiguous: a port forward (QEMU's user
 * network, VirtualBox's NAT) may have accepted on behalf of a guest that does not exist yet, whose stack then sends
 * its own first packet anew only every six seconds and more, so that fresh probes notice far earlier; or a slow
 * server may be at work, which every further connection slows down. After a refusal it is most likely the latter.
 */
export function probeGapMs({ last, silentMs, wasRefused }: ProbeState): number {
  if (silentMs > 0) return wasRefused ? 1000 : Math.min(2000, Math.max(250, silentMs / 100))
  // A server that sheds load or punishes us gets more patience than one that is not there.
  if (last === 'busy') return 3000
  return last === 'foreign' ? 1000 : 200
}
