import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'

/** The working directory of this process. */
export function workingDirectory(): string {
  return process.cwd()
}

/** Where temporary files belong; in Actions the job's own directory, which the runner empties. */
export function temporaryDirectory(env: Readonly<Record<string, string | undefined>>): string {
  return env['GITHUB_ACTIONS'] === 'true' && env['RUNNER_TEMP'] ? env['RUNNER_TEMP'] : tmpdir()
}

/** All of standard input as text. */
export async function readStandardInput(): Promise<string> {
  return await text(process.stdin)
}
