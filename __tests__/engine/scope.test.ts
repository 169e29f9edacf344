import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Reaper } from '../../src/contracts/plugin.js'
import type { EventBody } from '../../src/core/events.js'
import { JournaledScope } from '../../src/engine/scope.js'
import { createFakeHost } from '../support/fake-host.js'
import { createMemoryJournal } from '../support/memory-journal.js'

function createScope(reaper?: Reaper) {
  const journal = createMemoryJournal()
  const events: EventBody[] = []
  const scope = new JournaledScope({
    host: createFakeHost(),
    journal,
    emit: event => events.push(event),
    findReaper: async () => reaper,
    closeMs: () => 1000
  })
  return { scope, journal, events }
}
const thing = (id: string) => ({ kind: 'test.thing', id })
const nothing = async (): Promise<void> => undefined

describe('JournaledScope', () => {
  it('journals a resource before it opens it, and again when it is gone', async () => {
    const { scope, journal } = createScope()
    let linesAtOpen: readonly string[] = []

    await scope.acquire(
      thing('a'),
      async () => {
        linesAtOpen = [...journal.lines]
      },
      nothing
    )
    await scope.close()

    expect(linesAtOpen).toEqual(['intent test.thing a'])
    expect(journal.lines).toEqual(['intent test.thing a', 'held test.thing a', 'released test.thing a'])
  })

  it('gives resources back in the reverse of the order in which it got them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string()), async ids => {
        const { scope } = createScope()
        const closed: string[] = []
        for (const id of ids) {
          await scope.acquire(thing(id), nothing, async () => {
            closed.push(id)
          })
        }

        await scope.close()

        expect(closed).toEqual(ids.toReversed())
      }),
      { numRuns: 30 }
    )
  })

  it('goes on closing after a close that failed, tells it, and leaves that one in the journal', async () => {
    const { scope, journal, events } = createScope()
    await scope.acquire(thing('a'), nothing, nothing)
    await scope.acquire(thing('b'), nothing, async () => {
      throw new Error('still in use')
    })

    await scope.close()

    expect(events).toContainEqual({
      type: 'cleanup',
      label: 'test.thing b',
      outcome: 'failed',
      reason: 'still in use'
    })
    expect(journal.lines).toContain('released test.thing a')
    expect(journal.lines).not.toContain('released test.thing b')
  })

  it('lets the reaper look for what an open that failed may have left', async () => {
    const reaped: string[] = []
    const { scope, journal } = createScope(async ({ id }) => {
      reaped.push(id)
      return 'deleted'
    })
    const open = async (): Promise<void> => {
      throw new Error('half-way')
    }

    await expect(scope.acquire(thing('a'), open, nothing)).rejects.toThrow('half-way')

    expect(reaped).toEqual(['a'])
    expect(journal.lines.at(-1)).toBe('released test.thing a')
  })

  it('does not close what is kept', async () => {
    const { scope, journal } = createScope()
    const closed: string[] = []
    await scope.acquire(thing('image'), nothing, async () => {
      closed.push('image')
    })

    await scope.keep(thing('image'))
    await scope.close()

    expect(closed).toEqual([])
    expect(journal.lines.at(-1)).toBe('kept test.thing image')
  })

  it('closes a resource once when it is released early', async () => {
    const { scope } = createScope()
    let closes = 0
    await scope.acquire(thing('vm'), nothing, async () => {
      closes += 1
    })

    await scope.release(thing('vm'))
    await scope.close()

    expect(closes).toBe(1)
  })

  it('leaves everything in place and says so when a failed build shall be looked at', async () => {
    const { scope, journal, events } = createScope()
    await scope.acquire(thing('vm'), nothing, async () => {
      throw new Error('must not be called')
    })

    await scope.leave()
    await scope.close()

    expect(journal.lines.at(-1)).toBe('kept test.thing vm')
    expect(events).toEqual([{ type: 'cleanup', label: 'test.thing vm', outcome: 'kept' }])
  })
})
