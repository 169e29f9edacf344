import { describe, expect, it } from '@jest/globals'
import { runOutcome } from '../../src/renderers/run-outcome.js'

type Finished = Parameters<typeof runOutcome>[0][number]

const ended = (build: string, outcome: Finished['outcome']): Finished => ({
  type: 'build.finished',
  time: '2026-01-02T03:04:05Z',
  build,
  outcome,
  ms: 1,
  error: undefined,
  artifacts: []
})

describe('the last line of a run', () => {
  it('names the builds that are not good', () => {
    const builds = [ended('a', 'ok'), ended('b', 'failed'), ended('c', 'cancelled'), ended('d', 'failed')]

    expect(runOutcome(builds)).toBe('1 of 4 builds done; failed: b, d; cancelled: c')
  })

  it('is short when all are good, and absent for a single one', () => {
    expect(runOutcome([ended('a', 'ok'), ended('b', 'ok')])).toBe('all 2 builds done')
    expect(runOutcome([ended('a', 'failed')])).toBeUndefined()
  })
})
