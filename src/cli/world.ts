import type { Keyboard } from '../contracts/host.js'
import type { Registry } from '../contracts/registry.js'
import type { Terminal } from './terminal.js'

/** What the command line needs from outside. */
export interface CliWorld {
  readonly registry: Registry
  readonly version: string
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absent when nobody can be asked. */
  readonly keyboard?: Keyboard | undefined
  readonly signal: AbortSignal
  /** As `ProgramOptions.emergency`. */
  readonly emergency?: AbortSignal
}
