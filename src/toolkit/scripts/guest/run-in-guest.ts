import type { NamedScript } from '../choose-scripts.js'
import type { GuestJob, JobContext } from './job.types.js'
import { mayDisconnect } from './judge.js'
import { loadScript, type LoadedScript } from './load-script.js'
import { whileUnreachable } from './reachable.js'
import { followBatch, startBatch, type SmallScript } from './run-batch.js'
import { runSteps } from './run-steps.js'

const largestBatchBytes = 2 * 1024 * 1024

/**
 * Runs scripts in the guest, each as a step, in as few round trips as can be had without a difference that a script
 * could see. IB_SCRIPT_FAILED for an exit code that is not allowed, IB_DISCONNECTED for an unexpected loss of the
 * connection; IB_TRANSFER_FAILED and the IB_CONNECT_ errors when a script could not be started in the job's time.
 */
export async function runInGuest(job: GuestJob, ctx: JobContext): Promise<void> {
  const { type, usesTerminal, isEmulated } = ctx.guest
  // A command that gets input has no terminal, and a script could see that. Under emulation a batch's dozen of
  // processes takes a second.
  let takesBatches = type !== 'winrm' && usesTerminal !== true && isEmulated !== true
  let left = job.scripts
  while (left.length > 0) {
    const group = takesBatches ? await nextGroup(left, job, ctx) : []
    const done = group.length > 0 ? await runGroup(group, job, ctx) : await runFirst(left, job, ctx)
    takesBatches &&= done !== 'refused'
    left = done === 'refused' ? left : left.slice(done)
  }
}

/** The scripts to send together: none when the next one is too large for that. */
async function nextGroup(
  left: readonly NamedScript[],
  job: GuestJob,
  ctx: JobContext
): Promise<readonly SmallScript[]> {
  const group: SmallScript[] = []
  let bytes = 0
  for (const script of left) {
    const loaded = await loadScript(script, job, ctx)
    if (loaded.kind === 'large') break
    bytes += loaded.bytes.length
    if (group.length > 0 && bytes > largestBatchBytes) break
    group.push(loaded)
    if (mayDisconnect(job) || mentionsRestart(loaded)) break
  }
  return group
}

/** A script that restarts the guest may end before the guest does; the next one must not begin in between. */
function mentionsRestart({ bytes }: SmallScript): boolean {
  return /\b(?:reboot|shutdown|poweroff|halt|kexec|telinit|init\s+[06])\b/.test(
    Buffer.from(bytes).toString('latin1')
  )
}

async function runGroup(
  group: readonly SmallScript[],
  job: GuestJob,
  ctx: JobContext
): Promise<number | 'refused'> {
  const names = group.map(({ name }) => name)
  const batch = await whileUnreachable(
    { what: `start ${names[0] ?? 'the scripts'}`, timeoutMs: job.startRetryMs },
    ctx,
    () => startBatch(group, job, ctx)
  )
  if (!('refused' in batch)) return await followBatch(batch, job, ctx)
  const text = `The guest's shell does not take scripts together (exit code ${batch.refused}); sending each by itself`
  ctx.emit({ type: 'notice', level: 'debug', text })
  return 'refused'
}

async function runFirst([first]: readonly NamedScript[], job: GuestJob, ctx: JobContext): Promise<number> {
  if (first === undefined) return 0
  const loaded: LoadedScript = await loadScript(first, job, ctx)
  await runSteps(loaded, job, ctx)
  return 1
}
