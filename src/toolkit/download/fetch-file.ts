import type { StepContext } from '../../contracts/plugin.js'
import { BuildError, isAbort, messageOf } from '../../core/errors.js'
import type { EntryRequest } from './cache-entry.js'
import type { Checksum } from './checksum.js'
import { fetchLocal } from './fetch-local.js'
import { fetchRemote } from './fetch-remote.js'
import type { FetchedFile } from './fetch-task.types.js'
import { describeFailure } from './http-failure.js'
import { resolveChecksum } from './resolve-checksum.js'
import { parseSource } from './source.js'

export interface FileRequest extends EntryRequest {
  /** What the file is, for messages: `ISO`. */
  readonly label: string
  /** URLs and paths, tried in this order. */
  readonly urls: readonly string[]
  readonly checksum: Checksum
}
/** For a remote checksum file, which is small. */
const checksumTimeoutMs = 60_000

/**
 * The file behind the first URL that gives it with the right checksum: a local one in place, any other from the cache
 * or downloaded to it; packed ones unpacked. IB_DOWNLOAD_FAILED names every URL with its reason;
 * IB_CHECKSUM_MISMATCH when every file there was is a wrong one; IB_CHECKSUM_SOURCE for the checksum file.
 */
export async function fetchFile(request: FileRequest, ctx: StepContext): Promise<FetchedFile> {
  return await ctx.step(`Retrieve ${request.label}`, () => retrieve(request, ctx))
}

async function retrieve(request: FileRequest, ctx: StepContext): Promise<FetchedFile> {
  const { directory } = ctx.build
  const sources = request.urls.map(url => parseSource(url, directory))
  const checksum = await resolveChecksum(request.checksum, sources, {
    host: ctx.host,
    signal: ctx.signal,
    directory,
    timeoutMs: checksumTimeoutMs
  })
  if (checksum.kind === 'wrong' || checksum.kind === 'unreachable') throw checksum.error
  const failures: Failure[] = []
  for (const source of sources) {
    try {
      if (source.kind === 'unsupported') throw unsupported(source.scheme)
      const task = { source, checksum, request }
      return source.kind === 'local'
        ? await fetchLocal({ ...task, source }, ctx)
        : await fetchRemote({ ...task, source }, ctx)
    } catch (error) {
      if (ctx.signal.aborted || isFinal(error)) throw error
      failures.push({ shown: source.shown, error })
      const text = `cannot retrieve ${request.label} from ${source.shown}: ${describeFailure(error)}`
      if (sources.length > 1) ctx.emit({ type: 'notice', level: 'warning', text })
    }
  }
  throw summary(request.label, failures)
}

interface Failure {
  readonly shown: string
  readonly error: unknown
}

/** Another URL would meet the same. */
function isFinal(error: unknown): boolean {
  const final = ['IB_NO_SPACE', 'IB_TOOL_MISSING', 'IB_INTERNAL']
  return isAbort(error) || (error instanceof BuildError && final.includes(error.code))
}

function summary(label: string, failures: readonly Failure[]): BuildError {
  const [first] = failures
  const isMismatch = ({ error }: Failure): boolean =>
    error instanceof BuildError && error.code === 'IB_CHECKSUM_MISMATCH'
  const code = failures.every(isMismatch) ? 'IB_CHECKSUM_MISMATCH' : 'IB_DOWNLOAD_FAILED'
  const hint = first?.error instanceof BuildError ? first.error.hint : undefined
  const cause = first?.error
  if (first !== undefined && failures.length === 1) {
    const place = messageOf(first.error).includes(first.shown) ? '' : `${first.shown}: `
    return new BuildError(code, `cannot retrieve ${label}: ${place}${describeFailure(first.error)}`, {
      hint,
      cause
    })
  }
  const lines = failures.map(({ shown, error }) => `\n  ${shown}: ${describeFailure(error)}`)
  return new BuildError(code, `cannot retrieve ${label} from any of its URLs:${lines.join('')}`, {
    hint,
    cause
  })
}

function unsupported(scheme: string): BuildError {
  return new BuildError('IB_OPTION_UNSUPPORTED', `URLs of the scheme ${scheme} are not supported`)
}
