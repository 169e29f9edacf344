import type { Catalog } from '../../src/contracts/registry.js'
import type { Reaper } from '../../src/contracts/plugin.js'
import type { BuildEvent } from '../../src/core/events.js'
import { createRedactor } from '../../src/core/redact.js'
import { createEmitter } from '../../src/engine/emitter.js'
import type { RunContext, RunSettings } from '../../src/engine/run-context.js'
import { OutputClaims } from '../../src/engine/output-claims.js'
import { createStepCounter } from '../../src/engine/steps.js'
import { createFakeHost, type FakeHost } from './fake-host.js'
import { createMemoryJournal, type MemoryJournal } from './memory-journal.js'

export interface FakeRun extends RunContext {
  readonly host: FakeHost
  readonly journal: MemoryJournal
  readonly events: readonly BuildEvent[]
  readonly cancel: () => void
}

export interface FakeRunOptions {
  readonly settings?: Partial<RunSettings>
  readonly reapers?: Catalog<Readonly<Record<string, Reaper>>>
}

/** What a run shares between its builds, over a world in memory. */
export function createFakeRun({ settings = {}, reapers = {} }: FakeRunOptions = {}): FakeRun {
  const host = createFakeHost({ files: { '/out/image': 'img' } })
  const events: BuildEvent[] = []
  const redactor = createRedactor()
  const controller = new AbortController()
  return {
    host,
    events,
    redactor,
    journal: createMemoryJournal(),
    emitter: createEmitter(host.clock, redactor, [event => events.push(event)]),
    registry: { reapers },
    steps: createStepCounter(),
    outputs: new OutputClaims(),
    signal: controller.signal,
    cancel: () => controller.abort(),
    settings: {
      runId: 'run-1',
      force: false,
      onError: 'cleanup',
      parallelBuilds: 0,
      directory: '/work',
      cacheDirectory: '/cache',
      evidenceDirectory: '/evidence',
      temporaryDirectory: '/tmp',
      ...settings
    }
  }
}
