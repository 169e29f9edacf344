import type { Builder } from '../../contracts/builder.js'
import type { CommunicatorPlugin } from '../../contracts/communicator.js'
import type { Chosen } from '../../contracts/plan.js'
import { opt, type Options } from '../../core/options.js'
import { findPlugin } from './find-plugin.js'
import type { Interpolator } from '../interpolation/interpolator.js'
import { blockScope, type BuildPlanContext } from './plan-context.js'
import { decodeWhatCanBe } from '../decode/decode.js'
import { decodeScope, passesCheck } from './resolve-block.js'
import { shared, type PlanPart } from './share-plans.js'
import type { Block } from '../template.js'

export interface PlannedMachine {
  readonly builder: Chosen<Builder>
  readonly communicator: Chosen<CommunicatorPlugin> | undefined
}

/**
 * Plans machines: the builder of a block together with the communicator it names. A builder's block holds the options of
 * both, and, as in Packer, those of the communicators that are not chosen: every communicator declares the options of
 * all.
 */
export function createMachinePlanner(): PlanPart<Block, PlannedMachine | undefined> {
  const findOptions = shared(optionsOf)
  return async (block, ctx) => {
    const builder = await findPlugin(ctx.registry.builders, block, 'builder', ctx.report)
    return builder && (await planMachine(block, builder, await findOptions(builder, ctx), ctx))
  }
}

async function optionsOf(builder: Builder, ctx: BuildPlanContext): Promise<Options> {
  const first = await findCommunicator(builder.communicators[0], builder, ctx)
  return { ...choiceOf(builder), ...first?.options, ...builder.options }
}

async function planMachine(
  block: Block,
  builder: Builder,
  options: Options,
  ctx: BuildPlanContext
): Promise<PlannedMachine | undefined> {
  const interpolator = withoutBuildData(ctx.interpolator)
  const scope = blockScope({ ...ctx, interpolator }, `builder "${block.rawName}"`, block.place)
  const decoded = decodeWhatCanBe(options, [block.options], block.place, decodeScope(scope))
  if (decoded === undefined) return undefined
  const { place } = block
  const { config, doubtful } = decoded
  const communicator = doubtful.has('communicator')
    ? undefined
    : await findCommunicator(config['communicator'], builder, ctx)
  const passes = [
    await passesCheck(builder, decoded, scope),
    communicator === undefined || (await passesCheck(communicator, decoded, scope)),
    communicator === undefined || (await passesCheck(accessRule(builder, communicator), decoded, scope)),
    doubtful.size === 0
  ]
  if (passes.includes(false)) return undefined
  return {
    builder: { plugin: builder, config, place },
    communicator: communicator === undefined ? undefined : { plugin: communicator, config, place }
  }
}

/** The builder's rule about the guest, as a check of the communicator's options. */
function accessRule(builder: Builder, communicator: CommunicatorPlugin): Pick<CommunicatorPlugin, 'check'> {
  if (communicator.unsupported !== undefined) return {}
  return { check: (config, ctx) => builder.checkAccess?.(communicator.access(config), ctx) }
}

/** The options of a builder are rendered before there is a machine of which `build` could tell. */
function withoutBuildData(interpolator: Interpolator): Interpolator {
  return {
    ...interpolator,
    render: (node, facts, report) => {
      if (!interpolator.usesBuildData(node)) return interpolator.render(node, facts, report)
      report({
        code: 'IB_INTERPOLATION',
        severity: 'error',
        message:
          '`build` tells of the running machine, which is not there yet when the options of its builder are read',
        hint: 'provisioners and post-processors can use it',
        place: node.place
      })
      return undefined
    }
  }
}

async function findCommunicator(
  type: unknown,
  { communicators }: Builder,
  { registry }: BuildPlanContext
): Promise<CommunicatorPlugin | undefined> {
  const known = communicators.find(each => each === type)
  return known === undefined ? undefined : await registry.communicators[known]?.()
}

function choiceOf({ communicators }: Builder): Options {
  if (communicators.length === 0) return {}
  return {
    communicator: opt.choice(communicators, {
      default: communicators[0] ?? 'none',
      description: 'How the engine talks to the guest.'
    })
  }
}
