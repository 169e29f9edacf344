import type { PostProcessed } from '../contracts/extension.js'
import type { PlannedPostProcessor } from '../contracts/plan.js'
import type { StepContext } from '../contracts/plugin.js'
import type { Artifact } from '../core/artifact.js'
import { BuildError, isAbort, messageOf } from '../core/errors.js'

export interface ChainsResult {
  /** What is left in the end, the builder's own artifact first where it was kept. */
  readonly artifacts: readonly Artifact[]
  /** One error for each chain that failed. */
  readonly errors: readonly BuildError[]
}

interface ChainResult {
  readonly keepsFirst: boolean
  readonly artifacts: readonly Artifact[]
  readonly error: BuildError | undefined
}

/**
 * Runs every chain on the builder's artifact and applies Packer's keep rules: an input that is not kept is destroyed
 * once it is processed, the builder's own only after all chains. A failed chain leaves the others running.
 */
export async function runChains(
  chains: readonly (readonly PlannedPostProcessor[])[],
  artifact: Artifact,
  ctx: StepContext,
  destroy: (artifact: Artifact) => Promise<void>
): Promise<ChainsResult> {
  const results: ChainResult[] = []
  for (const chain of chains) results.push(await runChain(chain, artifact, ctx, destroy))
  const isKept = chains.length === 0 || results.some(({ keepsFirst }) => keepsFirst)
  const errors = results.map(({ error }) => error).filter(error => error !== undefined)
  if (!isKept && errors.length === 0) await destroy(artifact)
  return {
    artifacts: [...(isKept ? [artifact] : []), ...results.flatMap(({ artifacts }) => artifacts)],
    errors
  }
}

async function runChain(
  chain: readonly PlannedPostProcessor[],
  first: Artifact,
  ctx: StepContext,
  destroy: (artifact: Artifact) => Promise<void>
): Promise<ChainResult> {
  const kept: Artifact[] = []
  let keepsFirst = false
  let current: Artifact = first
  for (const [index, link] of chain.entries()) {
    const result = await runLink(link, current, ctx)
    if (result instanceof BuildError)
      return { keepsFirst: keepsFirst || index === 0, artifacts: kept, error: result }
    const keepsInput = result.input === 'force-keep' || (link.keepInput ?? result.input === 'keep')
    if (index === 0) keepsFirst = keepsInput
    else if (keepsInput) kept.push(current)
    else if (result.artifact !== current) await destroy(current)
    if (result.artifact === undefined) return { keepsFirst, artifacts: kept, error: undefined }
    current = result.artifact
  }
  return { keepsFirst, artifacts: chain.length === 0 ? kept : [...kept, current], error: undefined }
}

async function runLink(
  planned: PlannedPostProcessor,
  input: Artifact,
  ctx: StepContext
): Promise<PostProcessed | BuildError> {
  const { plugin, name, place } = planned
  try {
    const config = await planned.resolve({})
    return await ctx.step(`Post-process with ${name}`, () =>
      plugin.process(config, input, {
        ...ctx,
        placeOf: planned.placeOf,
        keepsInput: planned.keepInput
      })
    )
  } catch (error) {
    if (isAbort(error)) throw error
    const known = error instanceof BuildError ? error : undefined
    return new BuildError(
      known?.code ?? 'IB_POST_PROCESSOR_FAILED',
      `post-processor ${name} failed: ${messageOf(error)}`,
      { hint: known?.hint, place: known?.place ?? place, cause: error }
    )
  }
}
