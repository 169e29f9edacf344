import type { Host } from '../../src/contracts/host.js'
import type { BuildInfo, StepContext } from '../../src/contracts/plugin.js'
import type { EventBody } from '../../src/core/events.js'
import { JournaledScope } from '../../src/engine/scope.js'
import { localReapers } from '../../src/toolkit/local-reapers.js'
import { createMemoryJournal, type MemoryJournal } from './memory-journal.js'

export interface RecordedStepContext extends StepContext {
  readonly scope: JournaledScope
  readonly buildScope: JournaledScope
  readonly journal: MemoryJournal
  readonly events: readonly EventBody[]
  /** Texts of notices, `LEVEL: ` before those that are not just information. */
  readonly notices: () => readonly string[]
  /** Titles of the steps that ended well, and `✗ ` with those that failed. */
  readonly steps: () => readonly string[]
}
export type StepContextOptions = Partial<BuildInfo> & { readonly host: Host; readonly signal?: AbortSignal }

export const testRunId = '0197a1b2-0000-7000-8000-000000000001'

/** What a builder's parts get at run time, with the engine's own scopes, and all they emit on record. */
export function createStepContext({ host, signal, ...build }: StepContextOptions): RecordedStepContext {
  const events: EventBody[] = []
  const emit = (event: EventBody): void => void events.push(event)
  const journal = createMemoryJournal()
  const reapers = new Map(Object.entries(localReapers))
  const findReaper = async (kind: string): Promise<ReturnType<typeof reapers.get>> => reapers.get(kind)
  const services = { host, journal, emit, findReaper, closeMs: () => 5000 }
  return {
    host,
    emit,
    journal,
    events,
    signal: signal ?? new AbortController().signal,
    scope: new JournaledScope(services),
    buildScope: new JournaledScope(services),
    build: {
      name: 'web',
      type: 'qemu',
      runId: testRunId,
      force: false,
      directory: '/work',
      workDirectory: '/tmp/web',
      evidenceDirectory: '/evidence',
      cacheDirectory: '/cache',
      ...build
    },
    render: ({ template }) => template,
    addSecret: () => undefined,
    redact: text => text,
    claimOutput: () => undefined,
    async step(title, body) {
      let ok = false
      try {
        const value = await body()
        ok = true
        return value
      } finally {
        emit({ type: 'step.finished', title, ms: 0, ok })
      }
    },
    notices: () =>
      events.flatMap(event =>
        event.type === 'notice' && event.level !== 'debug'
          ? [`${event.level === 'info' ? '' : `${event.level}: `}${event.text}`]
          : []
      ),
    steps: () =>
      events.flatMap(event =>
        event.type === 'step.finished' ? [`${event.ok ? '' : '✗ '}${event.title}`] : []
      )
  }
}
