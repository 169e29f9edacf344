import { describe, expect, it } from '@jest/globals'
import type { BuildEvent, EventBody } from '../../src/core/events.js'
import { summaryMarkdown } from '../../src/renderers/summary.js'

const at = (body: EventBody, step?: number, seconds = 0): BuildEvent => ({
  ...body,
  build: 'web',
  step,
  time: new Date(seconds * 1000).toISOString()
})
const failure = at({
  type: 'build.finished',
  artifacts: [],
  outcome: 'failed',
  ms: 61_000,
  error: {
    code: 'IB_SCRIPT_FAILED',
    message: 'exit <3> | bad',
    hint: 'look below',
    place: { file: 't.json', line: 7, column: 1 }
  }
})

describe('summaryMarkdown', () => {
  it('tells the failure first, with its place, its hint and the last lines of output', () => {
    const markdown = summaryMarkdown(
      [at({ type: 'output', stream: 'stderr', text: 'make: *** ```' }), failure],
      '/work'
    )

    expect(markdown).toContain('| ❌ web | failed | 1 min 01 s |')
    expect(markdown).toContain(
      '**exit &lt;3&gt; | bad** (<code>t.json:7:1</code>) <code>IB_SCRIPT_FAILED</code>\n\n> look below'
    )
    expect(markdown).toContain('````text\nmake: *** ```\n````')
  })

  it('lists artifacts and smoke tests', () => {
    const markdown = summaryMarkdown(
      [
        at({
          type: 'artifact',
          builderId: 'transcend.qemu',
          id: 'VM',
          description: 'x',
          files: [
            { path: '/work/out/web', bytes: 2048, sha256: 'ab' },
            { path: '/else/web', bytes: 2, sha256: 'cd' }
          ]
        }),
        at({
          type: 'smoke.result',
          result: { name: 'a|b', type: 'port', outcome: 'passed', ms: 12, attempts: 1 }
        })
      ],
      '/work'
    )

    expect(markdown).toContain('| web | <code>out/web</code> | 2.0&nbsp;KiB | <code>ab</code> |')
    expect(markdown).toContain('| web | <code>/else/web</code> | 2&nbsp;B | <code>cd</code> |')
    expect(markdown).toContain('| ✅ | web | a\\|b | port | 12&nbsp;ms |\n')
  })

  it('says why a smoke test failed', () => {
    const result = {
      name: 'web',
      type: 'port',
      outcome: 'failed',
      ms: 5,
      attempts: 1,
      detail: 'closed'
    } as const

    const markdown = summaryMarkdown([at({ type: 'smoke.result', result })], '/work')

    expect(markdown).toContain('| ❌ | web | web | port | 5&nbsp;ms | closed |')
  })

  it('draws the outermost steps that took a while', () => {
    const markdown = summaryMarkdown(
      [
        at({ type: 'step.started', title: 'Install: all' }, 1),
        at({ type: 'step.started', title: 'part', parent: 1 }, 2, 1),
        at({ type: 'step.finished', title: 'part', ms: 1000, ok: true }, 2, 2),
        at({ type: 'step.finished', title: 'Install: all', ms: 4000, ok: false }, 1, 4)
      ],
      '/work'
    )

    expect(markdown).toContain('gantt')
    expect(markdown).toContain('  Install  all :crit, 0, 4000')
    expect(markdown).not.toContain('  part :')
  })

  it('takes any number of events, and of backticks in the output', () => {
    const line = at({ type: 'output', stream: 'stdout', text: 'out' })
    const ticks = at({ type: 'output', stream: 'stdout', text: '` '.repeat(150_000) })
    const step = at({ type: 'step.finished', title: 'Run', ms: 2000, ok: true }, 1, 2)
    const lines = Array.from({ length: 200_000 }, () => line)

    const markdown = summaryMarkdown([...lines, ticks, step, failure], '/work')

    expect(markdown).toContain('### web failed')
  })

  it('tells why a build failed and what follows, however long its lines of output are', () => {
    const long = at({ type: 'output', stream: 'stdout', text: 'x'.repeat(1_000_000) })
    const step = at({ type: 'step.finished', title: 'Run', ms: 2000, ok: true }, 1, 2)

    const markdown = summaryMarkdown([long, step, failure], '/work')

    expect(markdown).toContain('**exit &lt;3&gt; | bad**')
    expect(markdown).toContain(`\`\`\`text\n${'x'.repeat(500)}…\n\`\`\``)
    expect(markdown).toContain('### Timeline')
    expect(markdown).not.toContain('too long to show')
  })

  it('stays below what GitHub accepts, leaving out only the section that is too long', () => {
    const artifact = at({
      type: 'artifact',
      builderId: 'transcend.qemu',
      id: 'VM',
      description: 'x',
      files: Array.from({ length: 20_000 }, (_, index) => ({
        path: `out/${index}${'x'.repeat(50)}`,
        bytes: 1,
        sha256: 'a'
      }))
    })

    const step = at({ type: 'step.finished', title: 'Run', ms: 2000, ok: true }, 1, 2)

    const markdown = summaryMarkdown([failure, artifact, step], '/work')

    expect(Buffer.byteLength(markdown)).toBeLessThan(1_048_576)
    expect(markdown).toContain('### web failed')
    expect(markdown).not.toContain('### Artifacts')
    expect(markdown).toContain('### Timeline')
    expect(markdown).toContain('too long to show')
  })
})
