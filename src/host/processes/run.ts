import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Argv, ProcessResult, RunOptions } from '../../contracts/host.js'
import { formatDuration } from '../../core/duration.js'
import { BuildError, systemCode } from '../../core/errors.js'
import { abortReason, onAbort } from '../abort.js'
import { waitForExit } from './exit.js'
import type { Child } from './launch.js'
import { collect } from './output.js'
import { killProcessTree } from './process-tree.js'

/** How much of each stream is kept unless the caller says otherwise. */
const defaultKeepBytes = 1024 * 1024

/** Sees a started program through to its end, or ends it with all it started and throws why. */
export async function runToEnd(child: Child, argv: Argv, options: RunOptions): Promise<ProcessResult> {
  const startedAt = performance.now()
  const failure = new AbortController()
  const fail = (error: unknown): void => failure.abort(error)
  const forget = watch(argv, options, fail)
  try {
    const outcome = await Promise.race([followStreams(child, options, fail), failureOf(failure.signal)])
    // A line handler can fail on the very last line, when the program has ended already.
    failure.signal.throwIfAborted()
    return { ...outcome, ms: performance.now() - startedAt }
  } catch (error) {
    // Before the program dies, whose end would look to the sink like the end of complete data.
    options.stdout?.destroy(abortReason(failure.signal))
    await killProcessTree(child.pid)
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
    throw error
  } finally {
    forget()
  }
}

/** Fails when the caller aborts or the time is over, until the returned function is called. */
function watch(argv: Argv, { signal, timeoutMs }: RunOptions, fail: (error: unknown) => void): () => void {
  const forgetSignal = onAbort(signal, () => fail(abortReason(signal)))
  if (timeoutMs === undefined) return forgetSignal
  const message = `${argv[0]} did not end within ${formatDuration(timeoutMs)}`
  const timer = setTimeout(() => fail(new BuildError('IB_TIMEOUT', message)), timeoutMs)
  return () => {
    clearTimeout(timer)
    forgetSignal()
  }
}

function failureOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => onAbort(signal, () => reject(abortReason(signal))))
}

async function followStreams(
  child: Child,
  options: RunOptions,
  fail: (error: unknown) => void
): Promise<Omit<ProcessResult, 'ms'>> {
  const { onLine, stdout: sink, keepBytes = defaultKeepBytes } = options
  const lineHandler = (stream: 'stdout' | 'stderr'): ((line: string) => void) | undefined =>
    onLine && (line => onLine(line, stream))
  const piped = sink === undefined ? undefined : pipeline(child.stdout, sink).catch(fail)
  const stdout =
    sink === undefined ? collect(child.stdout, keepBytes, lineHandler('stdout'), fail) : undefined
  const stderr = collect(child.stderr, keepBytes, lineHandler('stderr'), fail)
  feed(child, options.stdin, fail)
  const exit = await waitForExit(
    child.ended,
    sink === undefined ? [child.stdout, child.stderr] : [child.stderr]
  )
  await piped
  return { ...exit, stdout: stdout?.text() ?? '', stderr: stderr.text() }
}

/** A program that ends without reading its input is no fault; a source that breaks is. */
function feed(child: Child, input: string | Readable | undefined, fail: (error: unknown) => void): void {
  if (child.stdin === null || input === undefined) return
  const source = typeof input === 'string' ? Readable.from([input]) : input
  pipeline(source, child.stdin).catch((error: unknown) => {
    const isReaderGone = ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE'].includes(
      systemCode(error) ?? ''
    )
    if (!isReaderGone) fail(error)
  })
}
