import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { Output } from '../../src/communicators/ssh/run/output.js'
import type { BuildEvent, EventBody, SmokeResult } from '../../src/core/events.js'
import { longestLine } from '../../src/core/longest-line.js'
import { createRedactor, ownWords, redactData } from '../../src/core/redact.js'
import { createEmitter } from '../../src/engine/emitter.js'
import { ByteLineSplitter } from '../../src/host/processes/byte-line-splitter.js'
import { createActionsLog } from '../../src/renderers/actions.js'
import { createConsole } from '../../src/renderers/console.js'
import { createJsonLines } from '../../src/renderers/jsonl.js'
import { junitXml } from '../../src/renderers/junit.js'
import { summaryMarkdown } from '../../src/renderers/summary.js'
import { createFakeHost } from '../support/fake-host.js'
import { wickedSecrets } from './wicked-secrets.js'

interface World {
  readonly emit: (body: EventBody) => void
  readonly events: readonly BuildEvent[]
  /** Everything that was written so far, by every renderer. */
  readonly written: () => string
  readonly redact: (text: string) => string
}

function createWorld(secrets: readonly string[]): World {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  const redact = (text: string): string => redactor.redact(text)
  const texts: string[] = []
  const write = (text: string): number => texts.push(text)
  const events: BuildEvent[] = []
  const log = createActionsLog({ write, token: 'token', showDebug: true, directory: 'sub' })
  const screen = { write, hasColor: true, showDebug: true }
  const emitter = createEmitter(createFakeHost({}).clock, redactor, [
    createConsole({ ...screen, isTerminal: false }),
    createConsole({ ...screen, isTerminal: true }),
    createJsonLines(write),
    log.sink,
    event => events.push(event)
  ])
  const emit = emitter.forBuild(`name ${secrets[0] ?? ''}`, () => 1)
  return { emit, events, redact, written: () => texts.join('') + summaryMarkdown(events, '/work') }
}

const short = wickedSecrets.filter(secret => secret.length < 1000)

/** The secret and its telling lines, and how they stand in JSON. */
function traces(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).filter(line => /\w{2}/.test(line))
  return [secret, ...lines].flatMap(text => [text, JSON.stringify(text).slice(1, -1)])
}

function expectHidden(text: string, secrets: readonly string[]): void {
  expect(secrets.flatMap(traces).filter(trace => text.includes(trace))).toEqual([])
}

/** One event of every kind with a secret wherever there is text. */
function eventsWith(secret: string): readonly EventBody[] {
  const place = { file: `dir/${secret}.json`, line: 1, column: 1 }
  const failure = { code: 'IB_VARIABLE', message: `is ${secret}`, hint: `not "${secret}"`, place } as const
  const result: SmokeResult = {
    name: `test ${secret}`,
    type: 'shell',
    outcome: 'failed',
    ms: 1,
    attempts: 1,
    detail: `detail ${secret}`,
    output: `output\n${secret}\n`
  }
  const artifact = {
    builderId: 'test',
    id: secret,
    description: secret,
    files: [{ path: secret, bytes: 1, sha256: '0' }]
  }
  return [
    { type: 'run.started', command: 'build', builds: [secret] },
    { type: 'problem', problem: { severity: 'error', ...failure } },
    { type: 'build.started', builder: secret },
    { type: 'step.started', title: `use ${secret}` },
    { type: 'step.finished', title: `use ${secret}`, ms: 2000, ok: false },
    { type: 'notice', level: 'debug', text: `debug\n${secret}` },
    { type: 'notice', level: 'warning', text: secret },
    { type: 'progress', label: secret, done: 1, total: 2, unit: 'bytes' },
    { type: 'output', stream: 'stdout', text: `echo ${secret}` },
    { type: 'artifact', ...artifact },
    { type: 'smoke.result', result },
    { type: 'evidence', kind: 'log', path: `/evidence/${secret}` },
    { type: 'cleanup', label: secret, outcome: 'failed', reason: secret },
    { type: 'published', name: secret, url: `https://x/?q=${encodeURIComponent(secret)}`, bytes: 1 },
    { type: 'build.finished', outcome: 'failed', ms: 1, error: failure, artifacts: [artifact] },
    { type: 'run.finished', ok: false, ms: 1 }
  ]
}

describe('no output shows a secret', () => {
  it.each(short.map(secret => [secret.slice(0, 30), secret]))('%j', (_, secret) => {
    const { emit, events, redact, written } = createWorld([secret])

    for (const event of eventsWith(secret)) emit(event)

    expect(events).toHaveLength(16)
    expectHidden(written(), [secret])
    const results = events.flatMap(event => (event.type === 'smoke.result' ? [event.result] : []))
    expectHidden(junitXml(redactData([{ name: secret, smokeResults: results }], redact, ownWords)), [secret])
  })

  it.each(['e', 'error', 'problem', 'output'])(
    'and none confuses %j with the words of events themselves',
    secret => {
      const { emit, events } = createWorld([secret])

      for (const event of eventsWith(secret)) emit(event)

      expect(events.map(({ type }) => type)).toEqual(eventsWith('').map(({ type }) => type))
    }
  )
})

describe('output of programs', () => {
  const secrets = short.filter(secret => !/[\r\n]/.test(secret))
  const bytes = Buffer.from(`start\n${secrets.map(secret => `a ${secret} b`).join('\r\n')}\nend`)

  it('hides secrets wherever it is cut', () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { emit, written, events } = createWorld(secrets)
      const lines = new ByteLineSplitter(text => emit({ type: 'output', stream: 'stdout', text }))

      lines.write(bytes.subarray(0, cut))
      lines.write(bytes.subarray(cut))
      lines.end()

      expect(events).toHaveLength(secrets.length + 2)
      expectHidden(written(), secrets)
    }
  })

  it('hides secrets when it comes byte by byte', async () => {
    const { emit, written, events } = createWorld(secrets)
    const output = new Output(1000, text => emit({ type: 'output', stream: 'stderr', text }))
    const stream = Readable.from(Array.from(bytes, byte => Buffer.from([byte])))

    output.collect(stream)
    await new Promise(resolve => stream.once('end', resolve))
    output.end()

    expect(events).toHaveLength(secrets.length + 2)
    expectHidden(written(), secrets)
  })

  /** What is shown of one line, all its pieces together. */
  function shownOf(line: string): string {
    const redactor = createRedactor()
    redactor.add('0123456789')
    const texts: string[] = []
    const emitter = createEmitter(createFakeHost({}).clock, redactor, [
      event => texts.push(event.type === 'output' ? event.text : '')
    ])
    const lines = new ByteLineSplitter(text => emitter.emit({ type: 'output', stream: 'stdout', text }))
    const bytes = Buffer.from(`${line}\n`)
    for (let at = 0; at < bytes.length; at += 65_536) lines.write(bytes.subarray(at, at + 65_536))
    return texts.join('').replaceAll(/([.!])\1+/g, '$1')
  }

  it.each([1, 5, 9, 10, 11])(
    'hides a secret that stands %d characters before the end of a piece of a line without end',
    before => {
      expect(shownOf(`${'.'.repeat(longestLine - before)}0123456789${'!'.repeat(100_000)}`)).toBe(
        '.<sensitive>!'
      )
    }
  )

  it('loses nothing of a line that is just as long as a piece', () => {
    expect(shownOf(`${'.'.repeat(longestLine - 1)}!`)).toBe('.!')
  })
})
