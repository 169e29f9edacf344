import { BuildError } from '../../core/errors.js'
import type { Place } from '../../core/place.js'

export interface FailedScript {
  readonly name: string
  readonly exitCode: number
  readonly validExitCodes: readonly number[]
  /** The last lines it printed. */
  readonly tail: string
  readonly place?: Place | undefined
}

/** The exit codes that count as success; an empty list means what the default means, as in Packer. */
export function validExitCodes(given: readonly number[]): readonly number[] {
  return given.length === 0 ? [0] : given
}

/** IB_SCRIPT_FAILED in Packer's words, with the script's name, and in the hint its last lines and what the code tells. */
export function scriptFailure({ name, exitCode, validExitCodes, tail, place }: FailedScript): BuildError {
  const allowed = validExitCodes.join(' ')
  return new BuildError(
    'IB_SCRIPT_FAILED',
    `Script exited with non-zero exit status: ${exitCode}. Allowed exit codes are: [${allowed}] (${name})`,
    { hint: hintFor(exitCode, tail), place }
  )
}

function hintFor(exitCode: number, tail: string): string {
  const reason = reasonOf(exitCode)
  const said = tail === '' ? 'it printed nothing' : `its last lines were:\n${tail}`
  return reason === undefined ? said : `${reason}; ${said}`
}

/** What shells mean by the exit codes that they give themselves (POSIX, "Exit Status for Commands"). */
function reasonOf(exitCode: number): string | undefined {
  if (exitCode === 126) return '126 means that a program was found but may not be executed'
  if (exitCode === 127) return '127 means that a program, or the interpreter after `#!`, was not found'
  if (exitCode > 128 && exitCode <= 192)
    return `${exitCode} means that signal ${exitCode - 128} ended a program`
  return undefined
}
