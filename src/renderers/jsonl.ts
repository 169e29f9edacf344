import type { EventSink } from '../core/events.js'

/** Every event as a line of JSON, for programs. */
export function createJsonLines(write: (line: string) => void): EventSink {
  return event => write(`${JSON.stringify(event)}\n`)
}
