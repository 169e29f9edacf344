import { Readable } from 'node:stream'
import type { FileSource } from '../../../contracts/communicator.js'
import { shellQuote } from '../../shell-quote.js'
import type { GuestJob, JobContext } from './job.types.js'
import { concludeAndClean } from './conclude.js'
import type { LoadedScript } from './load-script.js'
import { whileUnreachable } from './reachable.js'
import { showLines } from '../show-lines.js'

/** Runs one script the slow way that works with every guest: upload, chmod, run, remove. */
export async function runSteps(script: LoadedScript, job: GuestJob, ctx: JobContext): Promise<void> {
  await ctx.step(`Run ${script.name}`, async () => {
    const lines = showLines(ctx.emit)
    const { exitCode } = await whileUnreachable(
      { what: `start ${script.name}`, timeoutMs: job.startRetryMs },
      ctx,
      async () => {
        await upload(script, job, ctx)
        return await ctx.guest.run(job.command, { signal: ctx.signal, onLine: lines.show })
      }
    )
    await concludeAndClean(script, exitCode, lines.tail(), job, ctx)
  })
}

async function upload(script: LoadedScript, job: GuestJob, { guest, signal }: JobContext): Promise<void> {
  const { variablesFile, remotePath } = job
  if (variablesFile !== undefined) {
    await guest.upload({ text: variablesFile.text }, variablesFile.path, { signal, mode: 0o600 })
  }
  await guest.upload(await sourceOf(script), remotePath, { signal, mode: 0o755 })
  // An existing file keeps its mode, and not every way of transfer sets one; as in Packer, failing is no error.
  await guest.run(`chmod 0755 ${shellQuote(remotePath)}`, { signal })
}

async function sourceOf(script: LoadedScript): Promise<FileSource> {
  if (script.kind === 'large') return await script.open()
  const { bytes } = script
  return { stream: Readable.from([bytes], { objectMode: false }), bytes: bytes.length }
}
