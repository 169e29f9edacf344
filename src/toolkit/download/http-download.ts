import type { PendingFile } from '../../contracts/host.js'
import { formatDuration, parseDuration } from '../../core/duration.js'
import { BuildError } from '../../core/errors.js'
import { withDeadline } from '../deadline.js'
import { retry } from '../retry.js'
import type { Download, Downloaded, DownloadContext } from './download.types.js'
import { ask, whatToResume } from './http-ask.js'
import { BrokenTransferError, describeFailure, isTransientFailure } from './http-failure.js'
import { receive } from './http-receive.js'
import { readState, statePath } from './transfer-state.js'

const attempts = 3

/**
 * Fetches a file, with its checksum taken on the way. Transient faults are met by up to two further attempts, which go
 * on where the one before stopped when the server can; so does the next run of the program. The transfer ends when
 * nothing comes for a minute, and after PACKER_GETTER_READ_TIMEOUT when that is set. IB_CHECKSUM_MISMATCH deletes what
 * came. Other failures: IB_DOWNLOAD_FAILED, IB_TIMEOUT, IB_NO_SPACE, or the system's error.
 */
export async function downloadFile(download: Download, ctx: DownloadContext): Promise<Downloaded> {
  const timeoutMs = parseDuration(ctx.host.env['PACKER_GETTER_READ_TIMEOUT'] ?? '')
  if (timeoutMs === undefined || timeoutMs <= 0) return await withRetries(download, ctx)
  const what = `the download of ${download.shown}`
  const hint = 'PACKER_GETTER_READ_TIMEOUT sets this time'
  return await withDeadline({ what, hint, timeoutMs, clock: ctx.host.clock, signal: ctx.signal }, signal =>
    withRetries(download, { ...ctx, signal })
  )
}

async function withRetries(download: Download, ctx: DownloadContext): Promise<Downloaded> {
  const { host, emit, signal } = ctx
  const onRetry = ({
    error,
    attempt,
    delayMs
  }: {
    error: unknown
    attempt: number
    delayMs: number
  }): void => {
    const next = `attempt ${attempt + 1} of ${attempts} in ${formatDuration(delayMs)}`
    const text = `${download.shown}: ${describeFailure(error)}; ${next}`
    emit({ type: 'notice', level: 'warning', text })
  }
  return await retry({ attempts, host, signal, isTransient: isTransientFailure, onRetry }, () =>
    attemptDownload(download, ctx)
  )
}

async function attemptDownload(download: Download, ctx: DownloadContext): Promise<Downloaded> {
  const { files } = ctx.host
  const { target } = download
  const state = await readState(files, target)
  let pending = await files.create(target, { resume: true })
  try {
    const resumable = pending.resumedBytes > 0 ? whatToResume(state, download) : undefined
    const response = await ask(download, resumable, pending.resumedBytes, ctx)
    const isResumed = response.status === 206
    if (!isResumed && pending.resumedBytes > 0) {
      await pending.discard()
      pending = await files.create(target, { resume: true })
    }
    if (response.status === 304) {
      response.body.destroy()
      await drop(pending, download, ctx)
      return { kind: 'unchanged' }
    }
    const complete = await receive({ download, response, pending, isResumed }, ctx)
    await files.remove(statePath(target))
    return complete
  } catch (error) {
    if (await isWorthKeeping(pending, error, ctx)) await pending.discard({ keep: true })
    else await drop(pending, download, ctx)
    throw error
  }
}

async function drop(pending: PendingFile, { target }: Download, { host }: DownloadContext): Promise<void> {
  await pending.discard()
  await host.files.remove(statePath(target))
}

async function isWorthKeeping(
  pending: PendingFile,
  error: unknown,
  { host }: DownloadContext
): Promise<boolean> {
  if (error instanceof BrokenTransferError && error.next === 'begin anew') return false
  const isLost = error instanceof BuildError && ['IB_CHECKSUM_MISMATCH', 'IB_NO_SPACE'].includes(error.code)
  const partBytes = (await host.files.stat(pending.temporaryPath))?.bytes ?? 0
  return !isLost && partBytes > 0
}
