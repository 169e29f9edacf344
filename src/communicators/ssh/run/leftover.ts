import type { Clock } from '../../../contracts/host.js'

/** What the end of a command leaves to wait for: its output, which a program in the background may hold open. */
export class Leftover {
  private chunks = 0

  constructor(
    private readonly clock: Clock,
    private readonly patienceMs: number
  ) {}

  /** To be called for all that still comes. */
  readonly heard = (): void => {
    this.chunks += 1
  }

  /** Resolves to true when the output has been silent for that long; to false when the signal aborts before. */
  async isSilent(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      const before = this.chunks
      await this.clock.sleep(this.patienceMs, signal).catch(() => undefined)
      if (signal.aborted) return false
      if (this.chunks === before) return true
    }
  }
}
