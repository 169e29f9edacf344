import type { Duplex } from 'node:stream'
import type { Clock } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { rejectOnAbort } from '../../../toolkit/abort.js'
import { awaitBanner } from './banner.js'
import type { Dial } from './dial.js'
import { NetworkWatch } from './network-watch.js'
import { probeGapMs } from './probe-pace.js'
import { sightingOf, type Sighting } from './sighting.js'

export interface SearchOptions {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly see: (sighting: Sighting) => void
  /** Dials a port of the guest on which nothing listens, which tells when the guest's network comes up. */
  readonly dialClosedPort?: Dial | undefined
}

/** How many connections may wait: enough for a forward to try one every two seconds, or few when we are told. */
const mostWaiting = { untold: 6, told: 2 } as const
/** Waiting for less is just how long an answer takes. */
const shortWaitMs = 1000
/** What ends after so long a silence was given up by a forward, not ended by the guest. */
const forwardPatienceMs = 60_000

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
  readonly startedMs: number
  readonly displaced: AbortController
  isAccepted: boolean
  end: Sighting['kind'] | undefined
}

class Search {
  /** Those that wait, the eldest first. */
  private readonly waiting: Probe[] = []
  private waitingSinceMs = 0
  private newest: Probe | undefined
  /** The guest has given a sign since the newest probe was started. */
  private hasAnswered = false
  private readonly watch: NetworkWatch | undefined
  private readonly ended = new AbortController()
  private readonly won: Promise<Duplex>
  private win: (socket: Duplex) => void = () => undefined
  private fail: (error: Error) => void = () => undefined
  private given: Duplex | undefined
  private wake: () => void = () => undefined

  constructor(
    private readonly dial: Dial,
    private readonly options: SearchOptions
  ) {
    this.won = new Promise((resolve, reject) => {
      this.win = resolve
      this.fail = reject
    })
    const { clock, dialClosedPort } = options
    const onUp = (): void => {
      this.hasAnswered = true
      this.waitingSinceMs = clock.monotonic()
      this.wake()
    }
    this.watch =
      dialClosedPort && new NetworkWatch(dialClosedPort, { clock, signal: this.ended.signal, onUp })
  }

  async run(): Promise<Duplex> {
    const { clock, signal } = this.options
    const interrupted = rejectOnAbort(signal)
    void this.watch?.run()
    for (;;) {
      signal.throwIfAborted()
      if (this.dueInMs() <= 0) void this.probe()
      this.tellSilence()
      const news = new AbortController()
      this.wake = () => news.abort()
      const pauseMs = Math.min(this.dueInMs(), shortWaitMs)
      const pause = clock.sleep(pauseMs, AbortSignal.any([news.signal, this.ended.signal]))
      const socket = await Promise.race([this.won, pause.catch(() => undefined), interrupted])
      if (socket !== undefined) return (this.given = socket)
    }
  }

  end(): void {
    this.ended.abort()
    for (const { displaced } of this.waiting) displaced.abort()
    // A search that was interrupted in the moment of success.
    this.won.then(
      socket => {
        if (socket !== this.given) socket.destroy()
      },
      () => undefined
    )
  }

  private dueInMs(): number {
    const { newest } = this
    if (newest === undefined) return 0
    const gapMs = probeGapMs({
      newest: newest.end ?? (newest.isAccepted ? 'silent' : 'unanswered'),
      isWaiting: newest.end === undefined,
      waitingMs: this.waitingMs(),
      room: this.most() - this.waiting.length,
      hasAnswered: this.hasAnswered
    })
    return newest.startedMs + gapMs - this.options.clock.monotonic()
  }

  private most(): number {
    return this.watch?.isOfUse === true ? mostWaiting.told : mostWaiting.untold
  }

  /** For how long there has been nothing but waiting. */
  private waitingMs(): number {
    const [eldest] = this.waiting
    if (eldest === undefined) return 0
    return this.options.clock.monotonic() - Math.max(eldest.startedMs, this.waitingSinceMs)
  }

  private tellSilence(): void {
    const [eldest] = this.waiting
    if (eldest === undefined || this.waitingMs() < shortWaitMs) return
    const isNetworkUp = this.watch?.isUp
    if (!eldest.isAccepted) this.options.see({ kind: 'unanswered' })
    else this.options.see({ kind: 'silent', ...(isNetworkUp !== undefined && { isNetworkUp }) })
  }

  private async probe(): Promise<void> {
    const startedMs = this.options.clock.monotonic()
    const probe: Probe = { startedMs, displaced: new AbortController(), isAccepted: false, end: undefined }
    this.hasAnswered = false
    this.newest = probe
    // The eldest stays, because a slow server answers it first.
    if (this.waiting.length >= this.most()) this.waiting.splice(1, 1)[0]?.displaced.abort()
    this.waiting.push(probe)
    try {
      const socket = await this.greet(probe)
      this.forget(probe)
      this.win(socket)
      // Two may be greeted in the same moment; only the first is wanted.
      if ((await this.won) !== socket) socket.destroy()
    } catch (error) {
      if (!probe.displaced.signal.aborted) this.learn(probe, error)
    }
  }

  /** How a probe failed that we did not end ourselves. */
  private learn(probe: Probe, error: unknown): void {
    this.forget(probe)
    if (error instanceof BuildError) {
      this.fail(error)
      return
    }
    const ageMs = this.options.clock.monotonic() - probe.startedMs
    const sighting = sightingOf(error)
    const isGivenUp = sighting.kind === 'closed' && ageMs >= forwardPatienceMs
    probe.end = isGivenUp ? 'silent' : sighting.kind
    if (!isGivenUp) {
      this.waitingSinceMs = this.options.clock.monotonic()
      this.hasAnswered ||= sighting.kind === 'refused' || sighting.kind === 'closed'
      this.options.see(sighting)
    }
    this.wake()
  }

  private async greet(probe: Probe): Promise<Duplex> {
    const { signal } = probe.displaced
    const socket = await this.dial(signal)
    probe.isAccepted = true
    this.wake()
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
    const index = this.waiting.indexOf(probe)
    if (index >= 0) this.waiting.splice(index, 1)
  }
}
