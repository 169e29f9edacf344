import type { OnError } from '../engine/run-context.js'
import type { PairsFrom, Undeclared } from '../template/variables/variables.js'

export type OnErrorChoice = OnError

/** Which template, with which variables and for which builds; the same for every command that reads one. */
export interface TemplateChoice {
  /** Path of the template; `-` reads standard input. */
  readonly template: string
  readonly variables: readonly (readonly [name: string, value: string])[]
  readonly variableFiles: readonly string[]
  /** As `GivenVariables.pairsFrom`, for `variables`. */
  readonly variablesFrom?: PairsFrom | undefined
  /** As `GivenVariables.undeclared`. */
  readonly undeclared?: Undeclared | undefined
  readonly only: readonly string[]
  readonly except: readonly string[]
  /** Files with smoke tests (JSON), or scripts that each are one. */
  readonly smokeTests: readonly string[]
}

export interface BuildChoice extends TemplateChoice {
  readonly force: boolean
  readonly onError: OnError
  /** One build at a time, with a pause after each step. */
  readonly isDebugging?: boolean
  /** 0: no limit. */
  readonly parallelBuilds: number
  /** Deadline of the whole run; 0: none. */
  readonly timeoutMs: number
  /** Where results are handed to once every smoke test passed. */
  readonly publish: readonly PublishChoice[]
}

export interface PublishChoice {
  readonly type: string
  readonly options: Readonly<Record<string, string | number | boolean>>
}
