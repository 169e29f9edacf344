import type { Host } from '../contracts/host.js'
import type { ArtifactStore } from '../contracts/workflow.js'
import type { Registry } from '../contracts/registry.js'
import type { Sources } from '../core/excerpt.js'
import type { Redactor } from '../core/redact.js'
import type { Emitter } from '../engine/emitter.js'

/** What every command is given: the world, the plugins, and where events go. */
export interface Program {
  readonly host: Host
  readonly registry: Registry
  readonly emitter: Emitter
  readonly redactor: Redactor
  /** The files of the invocation, for the emitter to show lines of. */
  readonly sources: Sources
  /** Aborts when the user or the runner wants the program to end. */
  readonly signal: AbortSignal
  readonly runId: string
  readonly startedAt: Date
  readonly directories: Directories
  /** Present when running as a step of a GitHub workflow. */
  readonly workflowArtifacts: ArtifactStore | undefined
  /** Undefined when there is more. Rejects when the program is to end. */
  readStandardInput(mostBytes: number): Promise<string | undefined>
}

export interface Directories {
  /** The working directory, against which relative paths resolve. */
  readonly working: string
  readonly state: string
  readonly cache: string
  readonly temporary: string
  readonly evidence: string
}

/** The version of Packer whose language and behaviour this program has; what `packer_version` gives. */
export const packerVersion = '1.16.0'
