import { describe, expect, it } from '@jest/globals'
import type { BuildEvent, EventBody } from '../../src/core/events.js'
import { createActionsLog } from '../../src/renderers/actions.js'

const at = (body: EventBody, build?: string, step?: number): BuildEvent => ({
  ...body,
  time: '2026-01-01T00:00:00.000Z',
  build,
  step
})

function logOf(events: readonly BuildEvent[]): readonly string[] {
  let text = ''
  const log = createActionsLog({
    write: part => (text += part),
    token: 'TOKEN',
    showDebug: false,
    directory: 'images'
  })
  for (const event of events) log.sink(event)
  log.close()
  return text.split('\n').filter(line => line !== '')
}

/** The commands to which the runner listens: those outside of what `stop-commands` covers. */
function heard(lines: readonly string[]): readonly string[] {
  let isListening = true
  return lines.filter(line => {
    if (line === '::TOKEN::') isListening = true
    else if (isListening && line.startsWith('::stop-commands::')) isListening = false
    else return isListening && line.startsWith('::')
    return false
  })
}

const started = at({ type: 'run.started', command: 'build', builds: ['a'] })
const both = at({ type: 'run.started', command: 'build', builds: ['a', 'b'] })
const begin = (step: number, title: string, build = 'a', parent?: number) =>
  at({ type: 'step.started', title, parent }, build, step)
const end = (step: number, title: string, build = 'a') =>
  at({ type: 'step.finished', title, ms: 5, ok: true }, build, step)
const output = (text: string, step: number, build = 'a') =>
  at({ type: 'output', stream: 'stdout', text }, build, step)

describe('the log of a workflow', () => {
  it('folds each outermost step into a group', () => {
    const lines = logOf([
      started,
      begin(1, 'Provision'),
      begin(2, 'Upload', 'a', 1),
      end(2, 'Upload'),
      end(1, 'Provision')
    ])

    expect(heard(lines)).toEqual(['::group::a: Provision', '::endgroup::'])
  })

  it('is deaf to commands that a guest prints', () => {
    const lines = logOf([
      started,
      begin(1, 'Run'),
      output('::add-mask::x', 1),
      output('::TOKEN ::', 1),
      end(1, 'Run')
    ])

    expect(lines.join('\n')).toContain('::add-mask::x')
    expect(heard(lines)).toEqual(['::group::a: Run', '::endgroup::'])
  })

  it('keeps the lines of builds that run side by side apart', () => {
    const lines = logOf([
      both,
      begin(1, 'Run', 'a'),
      begin(2, 'Run', 'b'),
      output('from a', 1, 'a'),
      output('from b', 2, 'b'),
      end(2, 'Run', 'b'),
      end(1, 'Run', 'a')
    ])

    const shown = lines.filter(line => /group|from/.test(line))
    expect(shown.map(line => line.replace(/.*\| /, ''))).toEqual([
      '::group::b: Run',
      'from b',
      '::endgroup::',
      '::group::a: Run',
      'from a',
      '::endgroup::'
    ])
  })

  it.each([
    ['many lines', 25_000, 'x'],
    ['long lines', 20, 'x'.repeat(500_000)]
  ])(
    'shows %s of a build that runs beside another before its step ends, in their order',
    (_, count, text) => {
      const outputs = Array.from({ length: count }, (_each, index) => output(`${index + 1}${text}`, 1, 'a'))
      const before = logOf([both, begin(1, 'Run', 'a'), begin(2, 'Run', 'b'), ...outputs])
      const after = logOf([both, begin(1, 'Run', 'a'), begin(2, 'Run', 'b'), ...outputs, end(1, 'Run', 'a')])

      const numbers = after.flatMap(line => /\| (\d+)x/.exec(line)?.[1] ?? [])
      expect(numbers).toEqual(outputs.map((_each, index) => `${index + 1}`))
      expect(heard(before)).toEqual(['::group::a: Run (part 1, it goes on)', '::endgroup::'])
      expect(heard(after)).toEqual([...heard(before), '::group::a: Run (part 2, the last)', '::endgroup::'])
    }
  )

  it('annotates a problem on its line in the repository', () => {
    const problem = {
      code: 'IB_UNKNOWN_OPTION',
      severity: 'error',
      message: 'no option, 100 %',
      hint: 'did you mean `b`?',
      place: { file: 'web.json', line: 3, column: 5, endLine: 3, endColumn: 9 }
    } as const

    expect(heard(logOf([at({ type: 'problem', problem })]))).toEqual([
      '::error file=images/web.json,line=3,endLine=3,col=5,endColumn=9,title=Template::no option, 100 %25%0Adid you mean `b`?'
    ])
  })

  it('annotates no more than GitHub shows', () => {
    const problem = { code: 'IB_USAGE', severity: 'warning', message: 'm' } as const

    expect(heard(logOf(Array.from({ length: 30 }, () => at({ type: 'problem', problem }))))).toHaveLength(10)
  })
})
