import { describe, expect, it } from '@jest/globals'
import type { EventBody } from '../../src/core/events.js'
import { createConsole, type ConsoleOptions } from '../../src/renderers/console.js'

const run: readonly (EventBody & { readonly build?: string })[] = [
  { type: 'run.started', command: 'build', builds: ['web'] },
  { type: 'step.started', title: 'Connect', build: 'web' },
  { type: 'output', stream: 'stdout', text: 'hello', build: 'web' }
]

function shown(options: Partial<ConsoleOptions>): string {
  let text = ''
  const sink = createConsole({
    write: part => (text += part),
    isTerminal: false,
    hasColor: false,
    showDebug: false,
    ...options
  })
  for (const [index, body] of run.entries()) {
    sink({ ...body, time: `2026-01-02T03:04:0${index.toString()}.500Z` })
  }
  return text
}

describe('the console', () => {
  it('begins each line with the time since the start', () => {
    expect(shown({})).toBe('  0:01  web  Connect\n  0:02  web  | hello\n')
  })

  it('begins each line with the time of day when that is wanted', () => {
    expect(shown({ hasTimestamps: true })).toBe(
      '2026-01-02T03:04:01Z: web  Connect\n2026-01-02T03:04:02Z: web  | hello\n'
    )
  })
})
