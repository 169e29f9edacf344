import { Readable } from 'node:stream'
import { disconnectedExitCode, type GuestRunResult } from '../../../contracts/communicator.js'
import { batchRequest } from './batch-program.js'
import { BatchReader, type ScriptEnd } from './batch-reader.js'
import { concludeAndClean } from './conclude.js'
import type { GuestJob, JobContext } from './job.types.js'
import { judge } from './judge.js'
import { leftoverMs, tellLeftover } from './leftover.js'
import type { LoadedScript } from './load-script.js'
import { notRemoved } from './remove-files.js'
import { showLines } from '../show-lines.js'
import { unwritable } from './unwritable.js'

export type SmallScript = Extract<LoadedScript, { kind: 'bytes' }>

/** A batch whose program the guest's shell has taken. */
export interface RunningBatch {
  readonly scripts: readonly SmallScript[]
  readonly reader: BatchReader
  readonly running: Promise<GuestRunResult>
}

/**
 * Sends scripts as one command of the guest. Gives the exit code when the guest's shell refused the program, and
 * undefined when the connection was lost first; in both cases no script has run.
 */
export async function startBatch(
  scripts: readonly SmallScript[],
  job: GuestJob,
  { host, guest, signal }: JobContext
): Promise<RunningBatch | { readonly refused: number } | undefined> {
  const nonce = Buffer.from(host.random.bytes(12)).toString('hex')
  const { command, stdin } = batchRequest({ ...job, nonce, scripts: scripts.map(({ bytes }) => bytes) })
  const reader = new BatchReader(nonce, scripts.length)
  const running = guest.run(command, {
    signal,
    onLine: reader.take,
    stdin: Readable.from([stdin], { objectMode: false }),
    leftoverMs
  })
  // Whoever waits for the reader must wake up when the command fails; its failure is seen by who waits for it.
  void running.then(
    () => reader.finish(),
    () => reader.finish()
  )
  if (await reader.begins(1)) return { scripts, reader, running }
  const { exitCode } = await running
  return exitCode === disconnectedExitCode ? undefined : { refused: exitCode }
}

/**
 * Shows the scripts of a batch as they run and judges how they end. Gives how many have run: not always all, because
 * the batch ends early when the next script needs a new session.
 */
export async function followBatch(batch: RunningBatch, job: GuestJob, ctx: JobContext): Promise<number> {
  try {
    return await followScripts(batch, job, ctx)
  } finally {
    await leave(batch, ctx)
  }
}

async function followScripts(
  { scripts, reader, running }: RunningBatch,
  job: GuestJob,
  ctx: JobContext
): Promise<number> {
  let done = 0
  for (const script of scripts) {
    if (!(await reader.begins(done + 1))) break
    done += 1
    await ctx.step(`Run ${script.name}`, async () => {
      const lines = showLines(ctx.emit)
      const end = await reader.follow(done, lines.show)
      await conclude(script, end, { running, tail: lines.tail() }, job, ctx)
    })
  }
  return done
}

async function conclude(
  script: SmallScript,
  end: ScriptEnd,
  { running, tail }: { readonly running: Promise<GuestRunResult>; readonly tail: string },
  job: GuestJob,
  ctx: JobContext
): Promise<void> {
  if (end.kind === 'unwritable') throw unwritable(script, end.reason, job, ctx)
  if (end.kind === 'exited') {
    judge(script, portableExitCode(end.exitCode), tail, job, ctx)
    if (!end.isRemoved) throw notRemoved(job, 'rm failed')
    return
  }
  const { exitCode } = await running
  await concludeAndClean(script, exitCode, tail, job, ctx)
}

/** The Korn shell counts a death by signal from 256; everyone else, and SSH, from 128. */
function portableExitCode(exitCode: number): number {
  return exitCode > 256 ? 128 + (exitCode % 128) : exitCode
}

/** Waits for the end of the command; how a lost one ended has been told where its scripts were judged. */
async function leave({ running }: RunningBatch, ctx: JobContext): Promise<void> {
  const ended = await running.catch(() => undefined)
  if (ended?.isLeftOpen === true) tellLeftover(ctx)
}
