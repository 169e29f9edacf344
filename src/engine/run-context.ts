import type { Registry } from '../contracts/registry.js'
import type { Host } from '../contracts/host.js'
import type { Journal } from '../contracts/journal.js'
import type { Redactor } from '../core/redact.js'
import type { Emitter } from './emitter.js'
import type { OutputClaims } from './output-claims.js'
import type { StepCounter } from './steps.js'

export type OnError = 'cleanup' | 'abort' | 'ask' | 'run-cleanup-provisioner'

/** What one run of the program shares between its builds. */
export interface RunContext {
  readonly host: Host
  readonly registry: Pick<Registry, 'reapers'>
  readonly journal: Journal
  readonly emitter: Emitter
  readonly redactor: Redactor
  readonly steps: StepCounter
  readonly outputs: OutputClaims
  readonly signal: AbortSignal
  readonly settings: RunSettings
}

export interface RunSettings {
  readonly runId: string
  readonly force: boolean
  readonly onError: OnError
  /** Pauses after each step, and shows how to reach the machine. */
  readonly isDebugging?: boolean | undefined
  /** Builds at the same time; 0: all. */
  readonly parallelBuilds: number
  readonly directory: string
  readonly cacheDirectory: string
  /** Where evidence goes, one directory a build. */
  readonly evidenceDirectory: string
  readonly temporaryDirectory: string
}
