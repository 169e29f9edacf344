import { tmpdir } from 'node:os'
import { BuildError, messageOf } from '../core/errors.js'
import { abortReason, onAbort } from './abort.js'
import { collectText } from './files/read-pipe.js'

/** The working directory of this process. */
export function workingDirectory(): string {
  return process.cwd()
}

/**
 * Makes a directory, given relative to the present one, the working directory of this process, so that every relative
 * path of a template resolves against it. IB_USAGE when there is none.
 */
export function enterDirectory(path: string): void {
  try {
    process.chdir(path)
  } catch (error) {
    throw new BuildError('IB_USAGE', `the working directory ${path} cannot be entered: ${messageOf(error)}`)
  }
}

/** Where temporary files belong; in Actions the job's own directory, which the runner empties. */
export function temporaryDirectory(env: Readonly<Record<string, string | undefined>>): string {
  return env['GITHUB_ACTIONS'] === 'true' && env['RUNNER_TEMP'] ? env['RUNNER_TEMP'] : tmpdir()
}

/** All of standard input as text; undefined when it is more than that. Rejects when the signal aborts. */
export async function readStandardInput(mostBytes: number, signal: AbortSignal): Promise<string | undefined> {
  const { stdin } = process
  const forget = onAbort(signal, () => stdin.destroy(abortReason(signal)))
  try {
    return await collectText(stdin, mostBytes)
  } finally {
    forget()
  }
}
