import { describe, expect, it } from '@jest/globals'
import { createRunMemory } from '../../src/action/run-memory.js'
import type { BuildEvent, EventBody } from '../../src/core/events.js'
import { outputLinesShown } from '../../src/renderers/summary.js'

const at = (body: EventBody, build?: string): BuildEvent => ({
  ...body,
  build,
  time: '2026-01-01T00:00:00.000Z'
})
const output = (text: string, build: string) => at({ type: 'output', stream: 'stdout', text }, build)

describe('what is remembered of a run', () => {
  it('is of each build’s output only the last lines, in their order', () => {
    const memory = createRunMemory()

    for (let line = 1; line <= 1000; line++)
      for (const build of ['a', 'b']) memory.sink(output(`${line}`, build))

    const texts = (build: string): readonly string[] =>
      memory.events().flatMap(event => (event.type === 'output' && event.build === build ? [event.text] : []))
    const last = Array.from({ length: outputLinesShown }, (_, index) => `${1001 - outputLinesShown + index}`)
    expect(texts('a')).toEqual(last)
    expect(texts('b')).toEqual(last)
  })

  it('is all that happened to builds and steps, but nothing that was for watching', () => {
    const memory = createRunMemory()
    const started = at({ type: 'step.started', title: 'Run' }, 'a')
    const finished = at({ type: 'build.finished', outcome: 'ok', ms: 1, artifacts: [] }, 'a')

    memory.sink(started)
    memory.sink(at({ type: 'progress', label: 'x', done: 1, unit: 'bytes' }, 'a'))
    memory.sink(at({ type: 'notice', level: 'info', text: 'x' }, 'a'))
    memory.sink(finished)

    expect(memory.events()).toEqual([started, finished])
  })
})
