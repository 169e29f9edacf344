import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from '@jest/globals'
import { showLines } from '../../../src/toolkit/scripts/show-lines.js'

describe('showing the lines of a script', () => {
  it('counts them to the step in which that began, wherever they come from', () => {
    const step = new AsyncLocalStorage<string>()
    const seen: unknown[] = []
    const lines = step.run('its own step', () => showLines(event => seen.push([step.getStore(), event])))

    step.run('another step', () => lines.show('text', 'stderr'))

    expect(seen).toEqual([['its own step', { type: 'output', stream: 'stderr', text: 'text' }]])
    expect(lines.tail()).toBe('text')
  })
})
