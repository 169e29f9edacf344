import type { Emit } from '../../../core/events.js'
import { describe, type Sighting } from './sighting.js'

/** What has been seen of the guest while waiting for it; tells people of everything that is new. */
export class Sightings {
  private readonly counts = new Map<Sighting['kind'], number>()
  private latest: Sighting | undefined

  constructor(
    private readonly target: string,
    private readonly emit: Emit
  ) {}

  readonly see = (sighting: Sighting): void => {
    const isNews = sighting.kind !== this.latest?.kind
    const isFirst = !this.counts.has(sighting.kind)
    this.counts.set(sighting.kind, this.count(sighting.kind) + 1)
    this.latest = sighting
    if (!isNews) return
    const text = `SSH: ${this.describe() ?? ''}`
    // Going back and forth between two states is not worth a line each time.
    this.emit({ type: 'notice', level: isFirst ? 'info' : 'debug', text })
  }

  /** What was seen last, as a sentence. */
  describe(): string | undefined {
    return this.latest && `${this.target} ${describe(this.latest)}`
  }

  get last(): Sighting | undefined {
    return this.latest
  }

  count(kind: Sighting['kind']): number {
    return this.counts.get(kind) ?? 0
  }
}
