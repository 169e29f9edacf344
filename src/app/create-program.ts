import { join } from 'node:path'
import type { Keyboard } from '../contracts/host.js'
import type { ArtifactStore } from '../contracts/workflow.js'
import type { Registry } from '../contracts/registry.js'
import type { EventSink } from '../core/events.js'
import { createSources } from '../core/excerpt.js'
import { createRedactor } from '../core/redact.js'
import { createEmitter } from '../engine/emitter.js'
import { createNodeHost } from '../host/node-host.js'
import { createRandom } from '../host/random.js'
import { stateDirectories } from '../host/state-directories.js'
import { readStandardInput, temporaryDirectory, workingDirectory } from '../host/surroundings.js'
import { evidenceOf } from './evidence.js'
import type { Program } from './program.js'

export interface ProgramOptions {
  readonly registry: Registry
  readonly sinks: readonly EventSink[]
  readonly signal: AbortSignal
  /** Aborts when the process is about to exit without cleaning up: what it runs dies with it. */
  readonly emergency?: AbortSignal | undefined
  readonly workflowArtifacts?: ArtifactStore | undefined
  /** Absent when nobody can be asked. */
  readonly keyboard?: Keyboard | undefined
  /** Told of every secret besides the redactor: the runner's own mask. */
  readonly onSecret?: (secret: string) => void
  /** Instead of the process's own working directory. */
  readonly workingDirectory?: string | undefined
  /** Where runs keep evidence, each in a directory of its own; below the state directory otherwise. */
  readonly evidenceDirectory?: string | undefined
}

/** A program over the real world. */
export function createProgram(options: ProgramOptions): Program {
  let id: string | undefined
  // Made when it is first asked for: a command that only checks does without.
  const run = {
    get runId() {
      return (id ??= createRandom().uuid())
    },
    keyboard: options.keyboard
  }
  const host = createNodeHost(run)
  options.emergency?.addEventListener('abort', () => host.processes.killAllNow())
  const redactor = createRedactor(options.onSecret)
  const sources = createSources()
  const { state, cache } = stateDirectories()
  return {
    host,
    registry: options.registry,
    redactor,
    emitter: createEmitter(host.clock, redactor, options.sinks, sources),
    sources,
    signal: options.signal,
    workflowArtifacts: options.workflowArtifacts,
    get runId() {
      return run.runId
    },
    startedAt: host.clock.now(),
    directories: {
      working: options.workingDirectory ?? workingDirectory(),
      state,
      cache,
      temporary: temporaryDirectory(host.env),
      get evidence() {
        return join(options.evidenceDirectory ?? evidenceOf(state), run.runId)
      }
    },
    readStandardInput: mostBytes => readStandardInput(mostBytes, options.signal)
  }
}
