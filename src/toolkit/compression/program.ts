import { PassThrough, Readable } from 'node:stream'
import type { Argv, Processes } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import type { ByteSource } from './byte-source.js'

/** What may wait between us and a program: enough that neither waits for the other at each chunk. */
const bufferedBytes = 1024 * 1024

export interface FilterOptions {
  readonly processes: Pick<Processes, 'run'>
  readonly signal: AbortSignal
}

/**
 * The bytes as a program that reads stdin and writes stdout changes them. IB_TOOL_MISSING when it is not installed,
 * IB_TOOL_FAILED when it exits with an error. Ends the program when the reader stops early.
 */
export async function* throughProgram(
  source: ByteSource,
  argv: Argv,
  { processes, signal }: FilterOptions
): AsyncGenerator<Uint8Array> {
  const abandoned = new AbortController()
  const stdin = Readable.from(source, { objectMode: false, highWaterMark: bufferedBytes })
  const stdout = new PassThrough({ highWaterMark: bufferedBytes })
  const options = { signal: AbortSignal.any([signal, abandoned.signal]), stdin, stdout }
  const finished = processes.run(argv, options)
  finished.catch((error: unknown) => stdout.destroy(error instanceof Error ? error : undefined))
  try {
    yield* stdout
    const { exitCode, stderr } = await finished
    if (exitCode !== 0) throw failure(argv, exitCode, stderr)
  } finally {
    abandoned.abort()
    await finished.catch(() => undefined)
    stdin.destroy()
  }
}

function failure([program]: Argv, exitCode: number, stderr: string): BuildError {
  const reason = stderr.trim().split('\n').at(-1) ?? ''
  return new BuildError(
    'IB_TOOL_FAILED',
    `${program} exited with code ${exitCode}${reason === '' ? '' : `: ${reason}`}`
  )
}
