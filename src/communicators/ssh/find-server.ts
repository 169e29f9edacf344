import type { Duplex } from 'node:stream'
import type { Clock } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import { rejectOnAbort } from '../../toolkit/abort.js'
import { awaitBanner } from './banner.js'
import { probeGapMs } from './probe-pace.js'
import { sightingOf, type Sighting } from './sighting.js'

/** Opens one connection to where the SSH server shall be. */
export type Dial = (signal: AbortSignal) => Promise<Duplex>

export interface SearchOptions {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly see: (sighting: Sighting) => void
}

/** Probes open at a time: the eldest, because a slow server answers it first, and the newest. */
const mostProbes = 4
/** Silence shorter than this is just how long an answer takes. */
const shortSilenceMs = 1000

/**
 * Dials again and again until an SSH server answers, and gives the connection on which it introduced itself, ready
 * for the handshake. Ends by success, by the signal, or by a `BuildError` of `dial`,
 * which says that dialling again is pointless.
 */
export async function findServer(dial: Dial, options: SearchOptions): Promise<Duplex> {
  const search = new Search(dial, options)
  try {
    return await search.run()
  } finally {
    search.end()
  }
}

interface Probe {
  readonly displaced: AbortController
  isAccepted: boolean
}

class Search {
  private readonly open: Probe[] = []
  private readonly ended = new AbortController()
  private readonly won: Promise<Duplex>
  private win: (socket: Duplex) => void = () => undefined
  private fail: (error: Error) => void = () => undefined
  private given: Duplex | undefined
  private last: Sighting['kind'] | undefined
  private wasRefused = false
  private silentSince: number | undefined

  constructor(
    private readonly dial: Dial,
    private readonly options: SearchOptions
  ) {
    this.won = new Promise((resolve, reject) => {
      this.win = resolve
      this.fail = reject
    })
  }

  async run(): Promise<Duplex> {
    const { clock, signal } = this.options
    const interrupted = rejectOnAbort(signal)
    for (;;) {
      signal.throwIfAborted()
      void this.probe()
      const pause = clock.sleep(this.gapMs(), this.ended.signal).catch(() => undefined)
      const socket = await Promise.race([this.won, pause, interrupted])
      if (socket !== undefined) return (this.given = socket)
    }
  }

  end(): void {
    this.ended.abort()
    for (const { displaced } of this.open) displaced.abort()
    // A search that was interrupted in the moment of success.
    this.won.then(
      socket => {
        if (socket !== this.given) socket.destroy()
      },
      () => undefined
    )
  }

  private gapMs(): number {
    const { clock, see } = this.options
    const [eldest] = this.open
    // The probe that has just been started does not count as silent yet.
    if (eldest === undefined || this.open.length === 1) this.silentSince = undefined
    else this.silentSince ??= clock.monotonic()
    const silentMs = this.silentSince === undefined ? 0 : clock.monotonic() - this.silentSince + 1
    if (eldest !== undefined && silentMs > shortSilenceMs) {
      see({ kind: eldest.isAccepted ? 'silent' : 'unanswered' })
    }
    return probeGapMs({ last: this.last, silentMs, wasRefused: this.wasRefused })
  }

  private async probe(): Promise<void> {
    const probe: Probe = { displaced: new AbortController(), isAccepted: false }
    if (this.open.length >= mostProbes) this.open.splice(1, 1)[0]?.displaced.abort()
    this.open.push(probe)
    try {
      const socket = await this.greet(probe)
      this.forget(probe)
      this.win(socket)
      // Two may be greeted in the same moment; only the first is wanted.
      if ((await this.won) !== socket) socket.destroy()
    } catch (error) {
      this.forget(probe)
      if (probe.displaced.signal.aborted) return
      if (error instanceof BuildError) {
        this.fail(error)
        return
      }
      const sighting = sightingOf(error)
      this.last = sighting.kind
      this.wasRefused ||= sighting.kind === 'refused' || sighting.kind === 'closed'
      this.options.see(sighting)
    }
  }

  private async greet(probe: Probe): Promise<Duplex> {
    const { signal } = probe.displaced
    const socket = await this.dial(signal)
    probe.isAccepted = true
    // A socket may fail at any time from here on; whoever reads it learns of that, others need not die of it.
    socket.on('error', () => undefined)
    try {
      await awaitBanner(socket, signal)
      return socket
    } catch (error) {
      socket.destroy()
      throw error
    }
  }

  private forget(probe: Probe): void {
    const index = this.open.indexOf(probe)
    if (index >= 0) this.open.splice(index, 1)
    if (!probe.displaced.signal.aborted) this.silentSince = undefined
  }
}
