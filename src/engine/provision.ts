import type { Communicator } from '../contracts/communicator.js'
import type { PlannedProvisioner } from '../contracts/plan.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError, isAbort, messageOf } from '../core/errors.js'
import { formatDuration } from '../core/duration.js'
import type { GuestFacts } from '../contracts/builder.js'
import { withDeadline } from '../toolkit/deadline.js'

/** Runs provisioners in order; the first failure ends it. */
export async function provisionAll(
  provisioners: readonly PlannedProvisioner[],
  guest: Communicator,
  facts: GuestFacts,
  ctx: StepContext
): Promise<void> {
  for (const provisioner of provisioners) {
    await ctx.step(`Provision with ${provisioner.plugin.type}`, () =>
      provision(provisioner, guest, facts, ctx)
    )
  }
}

/** One provisioner with its pause, its attempts and, for each attempt, its time limit. */
async function provision(
  planned: PlannedProvisioner,
  guest: Communicator,
  facts: GuestFacts,
  ctx: StepContext
): Promise<void> {
  const config = await planned.resolve(facts)
  if (planned.pauseBeforeMs > 0) {
    const text = `Pausing ${formatDuration(planned.pauseBeforeMs)} before the next provisioner`
    ctx.emit({ type: 'notice', level: 'info', text })
    await ctx.host.clock.sleep(planned.pauseBeforeMs, ctx.signal)
  }
  const attempt = (): Promise<void> =>
    withDeadline(
      {
        what: `provisioner ${planned.plugin.type}`,
        timeoutMs: planned.timeoutMs,
        clock: ctx.host.clock,
        signal: ctx.signal
      },
      signal => planned.plugin.provision(config, { ...ctx, placeOf: planned.placeOf, signal, guest, facts })
    )
  await withRetries(planned, attempt, ctx)
}

/** As Packer: n retries are n + 1 attempts, and the first error is the one that counts. */
async function withRetries(
  { maxRetries, plugin, place }: PlannedProvisioner,
  attempt: () => Promise<void>,
  { emit, signal }: StepContext
): Promise<void> {
  let first: unknown
  for (let left = maxRetries; ; left--) {
    try {
      await attempt()
      return
    } catch (error) {
      if (isAbort(error) || signal.aborted) throw error
      first ??= error
      if (left === 0) throw placed(first, plugin.type, place)
      const text = `Provisioner failed with ${JSON.stringify(messageOf(error))}, retrying with ${left} trie(s) left`
      emit({ type: 'notice', level: 'warning', text })
    }
  }
}

/** An error that tells which provisioner failed and where it stands in the template, for the annotation. */
function placed(error: unknown, type: string, place: PlannedProvisioner['place']): BuildError {
  const known = error instanceof BuildError ? error : undefined
  const text = messageOf(error)
  // The provisioner's own deadline does so already.
  const isNamed = text.includes(`provisioner ${type}`)
  return new BuildError(
    known?.code ?? 'IB_PROVISIONER_FAILED',
    isNamed ? text : `provisioner ${type} failed: ${text}`,
    { hint: known?.hint, place: known?.place ?? place, cause: error }
  )
}
