import type { GuestFacts } from '../contracts/builder.js'
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
  /** The chain's input, with what passes over its files have learnt. */
  readonly first: Artifact
  readonly keepsFirst: boolean
  readonly artifacts: readonly Artifact[]
  readonly error: BuildError | undefined
}

/**
 * Runs every chain on the builder's artifact and applies Packer's keep rules: an input that is not kept is destroyed
 * once it is processed, the builder's own only after all chains. A failed chain leaves the others running.
 * @param facts what `build` tells of the machine that was built
 */
export async function runChains(
  chains: readonly (readonly PlannedPostProcessor[])[],
  artifact: Artifact,
  ctx: StepContext,
  destroy: (artifact: Artifact) => Promise<void>,
  facts: GuestFacts = {}
): Promise<ChainsResult> {
  const results: ChainResult[] = []
  let image = artifact
  for (const chain of chains) {
    const result = await runChain(chain, image, { ...ctx, facts }, destroy)
    image = result.first
    results.push(result)
  }
  const isKept = chains.length === 0 || results.some(({ keepsFirst }) => keepsFirst)
  const errors = results.map(({ error }) => error).filter(error => error !== undefined)
  if (!isKept && errors.length === 0) await destroy(image)
  return {
    artifacts: [...(isKept ? [image] : []), ...results.flatMap(({ artifacts }) => artifacts)],
    errors
  }
}

async function runChain(
  chain: readonly PlannedPostProcessor[],
  input: Artifact,
  ctx: StepContext & { readonly facts: GuestFacts },
  destroy: (artifact: Artifact) => Promise<void>
): Promise<ChainResult> {
  const kept: Artifact[] = []
  let keepsFirst = false
  let first = input
  let current = input
  for (const [index, link] of chain.entries()) {
    const result = await runLink(link, current, ctx)
    if (result instanceof BuildError) {
      return { first, keepsFirst: keepsFirst || index === 0, artifacts: kept, error: result }
    }
    const passesOn = result.artifact === current
    current = withLearnt(current, result.inputFiles)
    if (index === 0) first = current
    const keepsInput = result.input === 'force-keep' || (link.keepInput ?? result.input === 'keep')
    if (index === 0) keepsFirst = keepsInput
    else if (keepsInput) kept.push(current)
    else if (!passesOn) await destroy(current)
    if (result.artifact === undefined) return { first, keepsFirst, artifacts: kept, error: undefined }
    if (!passesOn) current = result.artifact
  }
  return { first, keepsFirst, artifacts: chain.length === 0 ? kept : [...kept, current], error: undefined }
}

/** The hashes that a pass over the files has computed, so that nobody reads them once more. */
function withLearnt(artifact: Artifact, learnt: PostProcessed['inputFiles'] = []): Artifact {
  const hashes = new Map(learnt.map(({ path, sha256 }) => [path, sha256]))
  return {
    ...artifact,
    files: artifact.files.map(file => ({ ...file, sha256: file.sha256 ?? hashes.get(file.path) }))
  }
}

async function runLink(
  planned: PlannedPostProcessor,
  input: Artifact,
  { facts, ...ctx }: StepContext & { readonly facts: GuestFacts }
): Promise<PostProcessed | BuildError> {
  const { plugin, name, place } = planned
  try {
    const config = await planned.resolve(facts)
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
