import type { BuildEvent, EventSink } from '../core/events.js'
import { outputLinesShown } from '../renderers/summary.js'

/** What is kept of a run's events for its summary and outputs. */
export interface RunMemory {
  readonly sink: EventSink
  /** In their order, but for the lines of output, which come last. */
  events(): readonly BuildEvent[]
}

/**
 * Remembers what the end of a run needs. Progress and notices are for watching, and of a build's output only the last
 * lines are shown: keeping more would grow without bound.
 */
export function createRunMemory(): RunMemory {
  const kept: BuildEvent[] = []
  const lastOutput = new Map<string | undefined, BuildEvent[]>()
  return {
    sink(event) {
      if (event.type === 'progress' || event.type === 'notice') return
      if (event.type !== 'output') {
        kept.push(event)
        return
      }
      const lines = lastOutput.get(event.build) ?? []
      lines.push(event)
      if (lines.length > outputLinesShown) lines.shift()
      lastOutput.set(event.build, lines)
    },
    events: () => [...kept, ...[...lastOutput.values()].flat()]
  }
}
