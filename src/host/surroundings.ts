import { tmpdir } from 'node:os'
import { BuildError, messageOf } from '../core/errors.js'

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

/** All of standard input as text; undefined when it is more than that. */
export async function readStandardInput(mostBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop closes the input, so that whoever writes to it need not go on.
  for await (const chunk of process.stdin) {
    const part = toBytes(chunk)
    bytes += part.length
    if (bytes > mostBytes) return undefined
    chunks.push(part)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The input gives texts where its encoding has been set. */
function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
}
