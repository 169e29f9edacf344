import type { Duplex } from 'node:stream'
import type { Clock } from '../../../contracts/host.js'
import type { Dial } from './dial.js'

export interface WatchOptions {
  readonly clock: Clock
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** The guest's network was down for a while and has come up. */
  readonly onUp: () => void
}

interface Probe {
  readonly startedMs: number
  readonly ended: AbortController
}

/** A guest that is up refuses in milliseconds, a busy one in tenths of a second. */
const hangMs = 500
/** Less is a guest that was too busy to refuse. */
const shortestDownMs = 1000
/** Before the forward itself gives up (QEMU's after 75 s), which must not be taken for a refusal of the guest. */
const oldestMs = 60_000
const upGapMs = 1000
const shortestGapMs = 250
/** Forwards try again when a timer of half a second ticks; this is no multiple of it, so that new probes fall between. */
const longestGapMs = 650

/**
 * Tells when the guest's network comes up by dialling a port of the guest, through a forward, on which nothing
 * listens: the connection hangs while there is no network, and is refused once there is. The kernel that refuses it
 * does not mind being asked often, unlike an SSH server.
 */
export class NetworkWatch {
  private readonly hanging = new Set<Probe>()
  private hasRefused = false
  private isForwarded = true

  constructor(
    private readonly dial: Dial,
    private readonly options: WatchOptions
  ) {}

  /** False when nobody forwards the port, so that nothing can be told. */
  get isOfUse(): boolean {
    return this.isForwarded
  }

  /** Undefined while it is not known. */
  get isUp(): boolean | undefined {
    if (this.hangingMs() >= hangMs) return false
    return this.hasRefused ? true : undefined
  }

  /** Watches until the signal aborts, or until there turns out to be nothing to watch. */
  async run(): Promise<void> {
    const { clock, signal } = this.options
    while (this.isForwarded && !signal.aborted) {
      void this.probe()
      await clock.sleep(this.gapMs(), signal).catch(() => undefined)
    }
    this.abandonAll()
  }

  private gapMs(): number {
    if (this.isUp === true) return upGapMs
    return Math.min(longestGapMs, Math.max(shortestGapMs, this.hangingMs() / 20))
  }

  /** For how long nobody has refused. */
  private hangingMs(): number {
    const [eldest] = this.hanging
    return eldest === undefined ? 0 : this.options.clock.monotonic() - eldest.startedMs
  }

  private async probe(): Promise<void> {
    const { clock } = this.options
    const probe = { startedMs: clock.monotonic(), ended: new AbortController() }
    this.hanging.add(probe)
    clock.sleep(oldestMs, probe.ended.signal).then(
      () => this.abandon(probe),
      () => undefined
    )
    try {
      const socket = await this.dial(probe.ended.signal)
      await untilClosed(socket, probe.ended.signal)
      if (!probe.ended.signal.aborted) this.learnOfRefusal()
    } catch {
      this.isForwarded &&= probe.ended.signal.aborted
    } finally {
      this.abandon(probe)
    }
  }

  private learnOfRefusal(): void {
    const wasDownMs = this.hangingMs()
    this.hasRefused = true
    this.abandonAll()
    if (wasDownMs >= shortestDownMs) this.options.onUp()
  }

  private abandonAll(): void {
    for (const probe of this.hanging) this.abandon(probe)
  }

  private abandon(probe: Probe): void {
    this.hanging.delete(probe)
    probe.ended.abort()
  }
}

/** Resolves when the other side has ended the connection, or the signal has; it is gone then. */
async function untilClosed(socket: Duplex, signal: AbortSignal): Promise<void> {
  await new Promise<void>(resolve => {
    socket
      .on('error', () => resolve())
      .on('close', resolve)
      .on('end', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
    if (signal.aborted) resolve()
    socket.resume()
  })
  socket.destroy()
}
