import { Readable } from 'node:stream'
import type { FileSource } from '../../../contracts/communicator.js'
import { BuildError } from '../../../core/errors.js'
import type { GuestJob, JobContext } from './job.types.js'
import { concludeAndClean } from './conclude.js'
import { leftoverMs, tellLeftover } from './leftover.js'
import type { LoadedScript } from './load-script.js'
import { whileUnreachable } from './reachable.js'
import { showLines } from '../show-lines.js'
import { unwritable } from './unwritable.js'

/**
 * Runs one script in the steps that every guest can do: upload, run, remove. Also the quickest way where a process
 * costs more than a request.
 */
export async function runSteps(script: LoadedScript, job: GuestJob, ctx: JobContext): Promise<void> {
  await ctx.step(`Run ${script.name}`, async () => {
    const lines = showLines(ctx.emit)
    const outcome = await whileUnreachable(
      { what: `start ${script.name}`, timeoutMs: job.startRetryMs },
      ctx,
      async () => {
        const refusal = await upload(script, job, ctx)
        if (refusal !== undefined) return refusal
        return await ctx.guest.run(job.command, { signal: ctx.signal, onLine: lines.show, leftoverMs })
      }
    )
    if (outcome instanceof BuildError) throw outcome
    const { exitCode, isLeftOpen } = outcome
    if (isLeftOpen === true) tellLeftover(ctx)
    await concludeAndClean(script, exitCode, lines.tail(), job, ctx)
  })
}

/** Gives why a guest refused that will not change its mind; by WinRM a refusal may pass, as Packer sees it. */
async function upload(script: LoadedScript, job: GuestJob, ctx: JobContext): Promise<BuildError | undefined> {
  try {
    await uploadAll(script, job, ctx)
    return undefined
  } catch (error) {
    const isRefusal = error instanceof BuildError && error.code === 'IB_TRANSFER_FAILED'
    if (!isRefusal || ctx.guest.type === 'winrm') throw error
    return unwritable(script, error.message, job, ctx)
  }
}

async function uploadAll(script: LoadedScript, job: GuestJob, { guest, signal }: JobContext): Promise<void> {
  const { variablesFile, remotePath } = job
  if (variablesFile !== undefined) {
    await guest.upload({ text: variablesFile.text }, variablesFile.path, { signal, mode: 0o600 })
  }
  await guest.upload(await sourceOf(script), remotePath, { signal, mode: 0o755 })
}

async function sourceOf(script: LoadedScript): Promise<FileSource> {
  if (script.kind === 'large') return await script.open()
  const { bytes } = script
  return { stream: Readable.from([bytes], { objectMode: false }), bytes: bytes.length }
}
