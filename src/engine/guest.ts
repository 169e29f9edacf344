import type { Communicator, Endpoint, GuestAccess } from '../contracts/communicator.js'
import type { PlannedBuild } from '../contracts/plan.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'
import { stepContext, type BuildRun } from './build-context.js'
import type { JournaledScope } from './scope.js'

const noAccess: GuestAccess = {
  type: 'none',
  port: undefined,
  host: undefined,
  username: undefined,
  password: undefined,
  keyPair: undefined
}
/** What the builder must know of the communicator that the template chose. */
export function guestAccess({ communicator }: PlannedBuild): GuestAccess {
  return communicator === undefined ? noAccess : communicator.plugin.access(communicator.config)
}

/**
 * Connects to the guest; the connection is dropped when the scope closes.
 * @param signal gives up waiting besides the run's own, as when the machine has died
 */
export async function connect(
  build: BuildRun,
  scope: JournaledScope,
  endpoint: Endpoint,
  signal?: AbortSignal
): Promise<Communicator> {
  const { communicator, name } = build.planned
  if (communicator === undefined) {
    throw new BuildError('IB_INTERNAL', `build ${name} has no communicator`)
  }
  const ctx = alsoEndedBy(signal, stepContext(build, scope))
  const guest = await communicator.plugin.connect(communicator.config, endpoint, ctx)
  scope.defer(`connection to ${endpoint.host}:${endpoint.port}`, async () => {
    await guest[Symbol.asyncDispose]()
  })
  return guest
}

/** The context for work that a second signal ends too. */
export function alsoEndedBy(signal: AbortSignal | undefined, ctx: StepContext): StepContext {
  return signal === undefined ? ctx : { ...ctx, signal: AbortSignal.any([ctx.signal, signal]) }
}
