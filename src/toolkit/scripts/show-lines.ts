import { AsyncResource } from 'node:async_hooks'
import type { Emit } from '../../core/events.js'
import { OutputTail } from './output-tail.js'

export type LineHandler = (line: string, stream: 'stdout' | 'stderr') => void

export interface ShownLines {
  /** Shows a line as output of the step in which this was made, wherever it is called from. */
  readonly show: LineHandler
  /** The last lines. */
  readonly tail: () => string
}

/** Shows a script's lines, remembers the last ones, and tells `also`. To be made inside the script's step. */
export function showLines(emit: Emit, also?: LineHandler): ShownLines {
  const tail = new OutputTail()
  const show: LineHandler = (text, stream) => {
    tail.add(text)
    emit({ type: 'output', stream, text })
    also?.(text, stream)
  }
  return { show: AsyncResource.bind(show), tail: () => tail.text() }
}
