import type { PlannedSmokeTest } from '../contracts/plan.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'
import type { SmokeResult } from '../core/events.js'
import { withLaunchedImage, type ImageAccess } from './launched-image.js'
import { runSmokeTest } from './run-smoke-test.js'

/** Launches the image and runs the tests that apply, each to its end; the others are reported as skipped. */
export async function smokeTest(
  tests: readonly PlannedSmokeTest[],
  image: ImageAccess,
  ctx: StepContext
): Promise<readonly SmokeResult[]> {
  const skipped = tests
    .filter(({ applies }) => !applies)
    .map(test => skippedResult(test, '`only` or `except` leaves this build out'))
  for (const result of skipped) ctx.emit({ type: 'smoke.result', result })
  const wanted = tests.filter(({ applies }) => applies)
  if (wanted.length === 0) return skipped
  const guestPorts = [...new Set(wanted.flatMap(({ plugin, config }) => plugin.ports?.(config) ?? []))]
  return await withLaunchedImage(image, guestPorts, ctx, async launched => {
    const results: SmokeResult[] = [...skipped]
    for (const test of wanted) {
      const isHopeless = launched.lost.aborted && results.some(isFailed)
      const result = isHopeless
        ? skippedResult(test, 'the machine had ended by then')
        : await ctx.step(`Smoke test ${test.name}`, () => runSmokeTest(test, { ...ctx, ...launched }))
      ctx.emit({ type: 'smoke.result', result })
      results.push(result)
    }
    if (results.some(isFailed)) await launched.saveEvidence()
    return results
  })
}

function skippedResult({ name, plugin }: PlannedSmokeTest, detail: string): SmokeResult {
  return { name, type: plugin.type, outcome: 'skipped', ms: 0, attempts: 0, detail }
}

function isFailed({ outcome }: SmokeResult): boolean {
  return outcome === 'failed'
}

/** The error of a build whose image failed tests; undefined when none did. */
export function smokeFailure(results: readonly SmokeResult[]): BuildError | undefined {
  const failed = results.filter(isFailed)
  if (failed.length === 0) return undefined
  const run = results.filter(({ outcome }) => outcome !== 'skipped').length
  const list = failed.map(({ name, detail }) => `${name}: ${detail ?? 'failed'}`).join('; ')
  return new BuildError('IB_SMOKE_TEST_FAILED', `${failed.length} of ${run} smoke tests failed: ${list}`, {
    hint: 'nothing was published; what the tests printed is above, and the evidence shows the console'
  })
}
