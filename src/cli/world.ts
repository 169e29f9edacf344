import type { Registry } from '../contracts/registry.js'
import type { Terminal } from './terminal.js'

/** What the command line needs from outside. */
export interface CliWorld {
  readonly registry: Registry
  readonly version: string
  readonly terminal: Terminal
  readonly signal: AbortSignal
  /** As `ProgramOptions.emergency`. */
  readonly emergency?: AbortSignal
}
