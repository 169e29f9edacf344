import { duplexPair, type Duplex } from 'node:stream'
import type { Dial } from '../../src/communicators/ssh/reach/dial.js'
import type { Clock } from '../../src/contracts/host.js'

/** When QEMU's user network tries to reach the guest for a connection that it has accepted, since then. */
const triesMs = [0, 6000, 18_000, 30_000, 42_000, 54_000, 66_000]
const givesUpMs = 75_000
const tickMs = 500

export interface FakeUserNetwork {
  /** Dials a forwarded port of the guest. */
  dial(port: number): Dial
  /** Connections made so far. */
  readonly dialled: (port: number) => number
}

export interface FakeGuest {
  isNetworkUp(nowMs: number): boolean
  /** Does with a connection what the program on that port does; undefined when nothing listens there. */
  server(port: number, nowMs: number): ((socket: Duplex) => void) | undefined
}

/**
 * QEMU's user network as `user-network.itg.test.ts` finds it: it accepts at once, tries the guest again and again,
 * also for connections that were closed meanwhile, and ends a connection when the guest refuses it.
 */
export function createFakeUserNetwork(clock: Clock, guest: FakeGuest, signal: AbortSignal): FakeUserNetwork {
  const dials = new Map<number, number>()
  const forward = async (port: number, socket: Duplex): Promise<void> => {
    socket.on('error', () => undefined)
    // Tries after the first are made when a timer ticks that all connections share.
    const acceptedMs = Math.floor(clock.monotonic() / tickMs) * tickMs
    for (const tryMs of triesMs) {
      await clock.sleep(Math.max(0, acceptedMs + tryMs - clock.monotonic()), signal)
      if (!guest.isNetworkUp(clock.monotonic())) continue
      const serve = guest.server(port, clock.monotonic())
      if (serve === undefined) socket.end()
      else serve(socket)
      return
    }
    await clock.sleep(acceptedMs + givesUpMs - clock.monotonic(), signal)
    socket.end()
  }
  return {
    dial: port => async () => {
      dials.set(port, (dials.get(port) ?? 0) + 1)
      const [ours, theirs] = duplexPair()
      forward(port, theirs).catch(() => undefined)
      return ours
    },
    dialled: port => dials.get(port) ?? 0
  }
}

export interface FakeSshd {
  readonly serve: (socket: Duplex) => void
  readonly connections: () => number
  readonly turnedAway: () => number
}

/**
 * OpenSSH's server on a slow processor: connections wait for one another until each has got its `workMs`, then come
 * the server's first words; more than `mostStartups` that have not logged in are turned away.
 */
export function createFakeSshd(
  clock: Clock,
  { workMs, mostStartups }: { readonly workMs: number; readonly mostStartups: number },
  signal: AbortSignal
): FakeSshd {
  let connections = 0
  let turnedAway = 0
  let startups = 0
  let busyUntilMs = 0
  const greet = async (socket: Duplex): Promise<void> => {
    busyUntilMs = Math.max(busyUntilMs, clock.monotonic()) + workMs
    startups += 1
    await clock.sleep(busyUntilMs - clock.monotonic(), signal)
    startups -= 1
    socket.write('SSH-2.0-slow\r\n')
  }
  return {
    connections: () => connections,
    turnedAway: () => turnedAway,
    serve: socket => {
      connections += 1
      if (startups < mostStartups) {
        greet(socket).catch(() => undefined)
        return
      }
      turnedAway += 1
      socket.end('Exceeded MaxStartups\r\n')
    }
  }
}
