import type { SmokeContext } from '../contracts/extension.js'
import type { PlannedSmokeTest } from '../contracts/plan.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError, isAbort, messageOf } from '../core/errors.js'
import type { SmokeResult } from '../core/events.js'
import { withDeadline } from '../toolkit/deadline.js'
import { withLaunchedImage, type ImageAccess } from './launched-image.js'

const retryPauseMs = 2000

/** Launches the image and runs the tests that apply, each to its end; the others are reported as skipped. */
export async function smokeTest(
  tests: readonly PlannedSmokeTest[],
  image: ImageAccess,
  ctx: StepContext
): Promise<readonly SmokeResult[]> {
  const skipped = tests.filter(({ applies }) => !applies).map(skippedResult)
  for (const result of skipped) ctx.emit({ type: 'smoke.result', result })
  const wanted = tests.filter(({ applies }) => applies)
  if (wanted.length === 0) return skipped
  const guestPorts = [...new Set(wanted.flatMap(({ plugin, config }) => plugin.ports?.(config) ?? []))]
  return await withLaunchedImage(image, guestPorts, ctx, async launched => {
    const results: SmokeResult[] = [...skipped]
    for (const test of wanted) {
      const result = await ctx.step(`Smoke test ${test.name}`, () => runTest(test, { ...ctx, ...launched }))
      ctx.emit({ type: 'smoke.result', result })
      results.push(result)
    }
    if (results.some(({ outcome }) => outcome === 'failed')) await launched.saveEvidence()
    return results
  })
}

function skippedResult({ name, plugin }: PlannedSmokeTest): SmokeResult {
  return {
    name,
    type: plugin.type,
    outcome: 'skipped',
    ms: 0,
    attempts: 0,
    detail: '`only` or `except` leaves this build out'
  }
}

async function runTest(test: PlannedSmokeTest, ctx: SmokeContext): Promise<SmokeResult> {
  const startedAt = ctx.host.clock.monotonic()
  const output: string[] = []
  const listening: SmokeContext = {
    ...ctx,
    emit: event => {
      if (event.type === 'output') output.push(event.text)
      ctx.emit(event)
    }
  }
  const result = (attempts: number, error?: unknown): SmokeResult => ({
    name: test.name,
    type: test.plugin.type,
    outcome: error === undefined ? 'passed' : 'failed',
    ms: ctx.host.clock.monotonic() - startedAt,
    attempts,
    detail: error === undefined ? undefined : messageOf(error),
    output: output.length === 0 ? undefined : output.slice(-200).join('\n')
  })
  for (let attempt = 1; ; attempt++) {
    try {
      await verifyOnce(test, listening)
      return result(attempt)
    } catch (error) {
      if (isAbort(error) || ctx.signal.aborted) throw error
      if (attempt > test.retries) return result(attempt, error)
      await ctx.host.clock.sleep(retryPauseMs, ctx.signal)
    }
  }
}

async function verifyOnce(
  { name, plugin, config, timeoutMs }: PlannedSmokeTest,
  ctx: SmokeContext
): Promise<void> {
  const { clock } = ctx.host
  await withDeadline({ what: `smoke test ${name}`, timeoutMs, clock, signal: ctx.signal }, signal =>
    plugin.verify(config, { ...ctx, signal })
  )
}

/** The error of a build whose image failed tests; undefined when none did. */
export function smokeFailure(results: readonly SmokeResult[]): BuildError | undefined {
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  if (failed.length === 0) return undefined
  const run = results.filter(({ outcome }) => outcome !== 'skipped').length
  const list = failed.map(({ name, detail }) => `${name}: ${detail ?? 'failed'}`).join('; ')
  return new BuildError('IB_SMOKE_TEST_FAILED', `${failed.length} of ${run} smoke tests failed: ${list}`, {
    hint: 'nothing was published; the evidence shows the console and the output of the tests'
  })
}
