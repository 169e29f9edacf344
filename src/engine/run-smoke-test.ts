import type { SmokeContext } from '../contracts/extension.js'
import type { PlannedSmokeTest } from '../contracts/plan.js'
import { abortReason } from '../toolkit/abort.js'
import { isAbort, messageOf } from '../core/errors.js'
import type { SmokeResult } from '../core/events.js'
import { withDeadline } from '../toolkit/deadline.js'
import { OutputTail } from '../toolkit/scripts/output-tail.js'
import type { LaunchedImage } from './launched-image.js'

const retryPauseMs = 2000
/** What a report shows of a test's output. */
const kept = { lines: 200, width: 10_000 }

type Context = SmokeContext & Pick<LaunchedImage, 'lost'>

/** Runs a test, and again as often as it may be retried, unless the machine has ended. Throws only when cancelled. */
export async function runSmokeTest(test: PlannedSmokeTest, ctx: Context): Promise<SmokeResult> {
  const { clock } = ctx.host
  const startedAt = clock.monotonic()
  const output = new OutputTail(kept)
  const listening: Context = {
    ...ctx,
    emit: event => {
      if (event.type === 'output') output.add(event.text)
      ctx.emit(event)
    }
  }
  const result = (attempts: number, error?: unknown): SmokeResult => ({
    name: test.name,
    type: test.plugin.type,
    outcome: error === undefined ? 'passed' : 'failed',
    ms: clock.monotonic() - startedAt,
    attempts,
    detail: error === undefined ? undefined : messageOf(error),
    output: output.text() === '' ? undefined : output.text()
  })
  for (let attempt = 1; ; attempt++) {
    try {
      await verifyOnce(test, listening)
      return result(attempt)
    } catch (error) {
      if (isAbort(error) || ctx.signal.aborted) throw error
      const reason = await reasonBehind(error, ctx)
      if (ctx.lost.aborted || attempt > test.retries) return result(attempt, reason)
      await pause(retryPauseMs, ctx)
    }
  }
}

async function verifyOnce(
  { name, plugin, config, timeoutMs }: PlannedSmokeTest,
  ctx: Context
): Promise<void> {
  const { clock } = ctx.host
  const signal = AbortSignal.any([ctx.signal, ctx.lost])
  await withDeadline({ what: `smoke test ${name}`, timeoutMs, clock, signal }, within =>
    plugin.verify(config, { ...ctx, signal: within })
  )
}

/** What breaks because the machine dies can be noticed before its end is. */
async function reasonBehind(error: unknown, ctx: Context): Promise<unknown> {
  await pause(300, ctx)
  return ctx.lost.aborted ? abortReason(ctx.lost) : error
}

/** Ends early with the machine; throws when the run is cancelled. */
async function pause(ms: number, { host, signal, lost }: Context): Promise<void> {
  await host.clock.sleep(ms, AbortSignal.any([signal, lost])).catch(() => signal.throwIfAborted())
}
