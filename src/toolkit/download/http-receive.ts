import { basename, dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PendingFile } from '../../contracts/host.js'
import type { HttpResponse } from '../../contracts/net.js'
import { BuildError, messageOf } from '../../core/errors.js'
import { formatBytes } from '../../core/size.js'
import { createHasher, tap, type Hasher } from '../checksums.js'
import { progressMeter } from '../progress.js'
import { formatDigest, type ChecksumAlgorithm, type Digest } from './checksum.js'
import type { CompleteDownload, Download, DownloadContext } from './download.types.js'
import { BrokenTransferError } from './http-failure.js'
import { statePath, type TransferState } from './transfer-state.js'

export interface Reception {
  readonly download: Download
  readonly response: HttpResponse
  readonly pending: PendingFile
  /** True when the response has only what is missing after the pending file's first bytes. */
  readonly isResumed: boolean
}

/** Writes the body of an answer to the pending file, and gives the file its name when it is complete and right. */
export async function receive(reception: Reception, ctx: DownloadContext): Promise<CompleteDownload> {
  const { download, response, pending, isResumed } = reception
  const { files } = ctx.host
  const start = isResumed ? pending.resumedBytes : 0
  const state = stateOf(download.url, response, start)
  const total = state.totalBytes
  await requireSpace(download.target, total === undefined ? 0 : total - start, ctx)
  await files.write(statePath(download.target), JSON.stringify(state))
  const algorithm = download.digest?.algorithm ?? 'sha256'
  const hasher = createHasher([algorithm])
  if (start > 0) await hashStart(pending, start, hasher, ctx)
  const done = await transfer(reception, { start, total, hasher }, ctx)
  if (total !== undefined && done !== total) throw endedEarly(done, total)
  const digest = { algorithm, hex: hasher.digests()[algorithm] }
  requireDigest(digest, reception)
  await pending.commit()
  return { kind: 'complete', digest, etag: state.etag, lastModified: state.lastModified }
}

interface Course {
  readonly start: number
  readonly total: number | undefined
  readonly hasher: Hasher<ChecksumAlgorithm>
}

async function transfer(
  { download, response, pending }: Reception,
  { start, total, hasher }: Course,
  { host, emit, signal }: DownloadContext
): Promise<number> {
  const label = `Download ${basename(new URL(download.url).pathname)}`
  const meter = progressMeter({ emit, clock: host.clock }, label, total)
  let done = start
  const look = tap(chunk => {
    hasher.update(chunk)
    meter.update((done += chunk.length))
  })
  try {
    await pipeline(response.body, look, pending.sink, { signal })
    return done
  } catch (error) {
    throw signal.aborted ? error : breakOf(error, done, total)
  } finally {
    meter.end()
  }
}

function stateOf(url: string, { headers }: HttpResponse, start: number): TransferState {
  const length = headers['content-length']
  const totalBytes = length === undefined ? undefined : start + Number(length)
  return { url, etag: headers['etag'], lastModified: headers['last-modified'], totalBytes }
}

async function hashStart(
  pending: PendingFile,
  end: number,
  hasher: Hasher<ChecksumAlgorithm>,
  { host, signal }: DownloadContext
): Promise<void> {
  await pipeline(
    host.files.read(pending.temporaryPath, { end }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hasher.update(chunk)
    },
    { signal }
  )
}

/** What concerns our own disk, or a server that fell silent, is said as it is; the rest is a transfer that ended. */
function breakOf(error: unknown, done: number, total: number | undefined): unknown {
  return error instanceof BuildError && error.code !== 'IB_DOWNLOAD_FAILED'
    ? error
    : endedEarly(done, total, error)
}

function endedEarly(done: number, total: number | undefined, cause?: unknown): BrokenTransferError {
  const expected = total === undefined ? '' : ` of ${total}`
  const reason = cause === undefined || cause instanceof BuildError ? '' : ` (${messageOf(cause)})`
  const sentence = `the transfer ends early: got ${done}${expected} bytes${reason}`
  return new BrokenTransferError('go on', sentence, cause)
}

/** Told before the transfer rather than in the middle of it. */
async function requireSpace(target: string, wantedBytes: number, { host }: DownloadContext): Promise<void> {
  const directory = dirname(target)
  const free = await host.files.freeBytes(directory)
  if (wantedBytes <= free) return
  const sizes = `${formatBytes(wantedBytes)} are needed and ${formatBytes(free)} are free`
  throw new BuildError('IB_NO_SPACE', `not enough space in ${directory} for the download: ${sizes}`, {
    hint: 'free some space, or choose another cache directory with PACKER_CACHE_DIR'
  })
}

function requireDigest(actual: Digest, { download, isResumed }: Reception): void {
  const expected = download.digest
  if (expected === undefined || expected.hex === actual.hex) return
  const sums = `expected ${formatDigest(expected)}, got ${formatDigest(actual)}`
  if (isResumed) {
    // The start may have been of another version of the file: worth one download in one piece.
    throw new BrokenTransferError(
      'begin anew',
      `the continued file does not have the stated checksum: ${sums}`
    )
  }
  throw new BuildError(
    'IB_CHECKSUM_MISMATCH',
    `${download.shown} does not have the stated checksum: ${sums}`,
    {
      hint: 'the file on the server changed, or the checksum in the template is of another file'
    }
  )
}
