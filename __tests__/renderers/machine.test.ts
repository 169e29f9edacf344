import { describe, expect, it } from '@jest/globals'
import type { BuildEvent, EventBody } from '../../src/core/events.js'
import { createMachineOutput } from '../../src/renderers/machine.js'

const time = '2026-01-02T03:04:05.678Z'
const seconds = '1767323045'

function linesOf(
  bodies: readonly (EventBody & { readonly build?: string })[],
  hasTimestamps = false
): readonly string[] {
  const lines: string[] = []
  const sink = createMachineOutput({
    write: line => lines.push(line.trimEnd()),
    directory: '/work',
    showDebug: false,
    hasTimestamps
  })
  for (const body of bodies) sink({ ...body, time } satisfies BuildEvent)
  return lines.map(line => {
    expect(line.slice(0, seconds.length)).toBe(seconds)
    return line.slice(seconds.length)
  })
}

describe('machine-readable output', () => {
  it('tells what happens as a person would read it, with Packer’s escapes', () => {
    const lines = linesOf([
      { type: 'step.started', title: 'Write a, b', build: 'web' },
      { type: 'output', stream: 'stdout', text: 'out\r', build: 'web' },
      { type: 'output', stream: 'stderr', text: 'err', build: 'web' },
      { type: 'notice', level: 'debug', text: 'unseen', build: 'web' },
      { type: 'notice', level: 'warning', text: 'two\nlines', build: 'web' },
      { type: 'progress', label: 'x', done: 1, unit: 'bytes', build: 'web' }
    ])

    expect(lines).toEqual([
      ',,ui,say,==> web: Write a%!(PACKER_COMMA) b',
      ',,ui,message,    web: out\\r',
      ',,ui,error,==> web: err',
      ',,ui,say,==> web: warning: two\\nlines'
    ])
  })

  it('lists failures and what the other builds made when the run has ended', () => {
    const error = {
      code: 'IB_SCRIPT_FAILED',
      message: 'it broke',
      hint: 'mend it, or\nleave it out',
      place: { file: 't.json', line: 7, column: 3 },
      excerpt: { line: 7, text: '  "inline"', start: 2, width: 8 }
    } as const
    const files = [
      { path: '/work/out/a.img', bytes: 1, sha256: '' },
      { path: '/elsewhere/b', bytes: 1, sha256: '' }
    ]
    const artifact = { builderId: 'packer.file', id: 'File', description: 'Stored', files }
    const made = { outcome: 'ok', ms: 1000, artifacts: [artifact] } as const
    const lines = linesOf([
      { type: 'build.finished', outcome: 'failed', ms: 2000, error, artifacts: [artifact], build: 'bad' },
      { type: 'build.finished', ...made, build: 'good' },
      { type: 'run.finished', ok: false, ms: 3000 }
    ])

    expect(lines).toEqual([
      ",,ui,error,Build 'bad' errored after 2.0 s: it broke",
      ',,ui,error,t.json:7:3: error: it broke [IB_SCRIPT_FAILED]' +
        '\\n    7 |   "inline"\\n      |   ^^^^^^^^\\n  hint: mend it%!(PACKER_COMMA) or\\n    leave it out',
      ",,ui,say,Build 'good' finished after 1.0 s.",
      ',,ui,say,\\n==> Wait completed after 3.0 s',
      ',,error-count,1',
      ",,ui,error,\\n==> Some builds didn't complete successfully and had errors:",
      ',bad,error,it broke',
      ',,ui,error,--> bad: it broke',
      ',,ui,say,\\n==> Builds finished. The artifacts of successful builds are:',
      ',good,artifact-count,1',
      ',good,artifact,0,builder-id,packer.file',
      ',good,artifact,0,id,File',
      ',good,artifact,0,string,Stored',
      ',good,artifact,0,files-count,2',
      ',good,artifact,0,file,0,out/a.img',
      ',good,artifact,0,file,1,/elsewhere/b',
      ',good,artifact,0,end',
      ',,ui,say,--> good: Stored'
    ])
  })

  it('says so when nothing was made', () => {
    expect(linesOf([{ type: 'run.finished', ok: true, ms: 1000 }])).toEqual([
      ',,ui,say,\\n==> Wait completed after 1.0 s',
      ',,ui,say,\\n==> Builds finished but no artifacts were created.'
    ])
  })

  it('tells problems of a template and results of smoke tests', () => {
    const result = { name: 'boots', type: 'shell', ms: 1, attempts: 1 } as const
    const lines = linesOf([
      { type: 'problem', problem: { code: 'IB_VARIABLE', severity: 'error', message: 'm', hint: 'h' } },
      { type: 'smoke.result', result: { ...result, outcome: 'failed', detail: 'why' }, build: 'web' },
      { type: 'smoke.result', result: { ...result, outcome: 'passed' }, build: 'web' }
    ])

    expect(lines).toEqual([
      ',,ui,error,error: m [IB_VARIABLE]\\n  hint: h',
      ',web,smoke-test,boots,failed,why',
      ',web,smoke-test,boots,passed,'
    ])
  })

  it('begins what is said with its time when that is wanted', () => {
    expect(linesOf([{ type: 'step.started', title: 'Connect', build: 'web' }], true)).toEqual([
      ',,ui,say,2026-01-02T03:04:05Z: ==> web: Connect'
    ])
  })
})
