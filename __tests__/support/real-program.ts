import { join } from 'node:path'
import type { Program } from '../../src/app/program.js'
import type { BuildEvent } from '../../src/core/events.js'
import { createSources } from '../../src/core/excerpt.js'
import { createRedactor } from '../../src/core/redact.js'
import { createEmitter } from '../../src/engine/emitter.js'
import { createNodeHost } from '../../src/host/node-host.js'
import { registry } from '../../src/registry.js'

export interface RealProgram extends Program {
  readonly events: readonly BuildEvent[]
}

/** The program with all its plugins over the real world, everything that it makes below one directory. */
export function createRealProgram(
  directory: string,
  {
    env = {},
    runId = 'test-run'
  }: { readonly env?: Readonly<Record<string, string>>; readonly runId?: string } = {}
): RealProgram {
  const state = join(directory, 'state')
  const host = createNodeHost({ runId, stateDirectory: state, env: { ...process.env, ...env } })
  const redactor = createRedactor()
  const sources = createSources()
  const events: BuildEvent[] = []
  return {
    host,
    registry,
    redactor,
    events,
    emitter: createEmitter(host.clock, redactor, [event => events.push(event)], sources),
    sources,
    signal: new AbortController().signal,
    runId,
    startedAt: new Date('2026-01-02T03:04:05Z'),
    workflowArtifacts: undefined,
    directories: {
      working: directory,
      state,
      cache: join(directory, 'cache'),
      temporary: join(directory, 'tmp'),
      evidence: join(directory, 'evidence')
    },
    readStandardInput: async () => ''
  }
}
