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
  readonly input: Input
  readonly signal: AbortSignal
  /** As `ProgramOptions.emergency`. */
  readonly emergency?: AbortSignal
}

/** Where a command's lines come from. */
export interface Input {
  /** Somebody types them, and sees the prompt. */
  readonly isInteractive: boolean
  lines(prompt: string, signal: AbortSignal): AsyncIterable<string>
}
