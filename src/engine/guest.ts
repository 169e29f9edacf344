import type { Communicator, Endpoint, GuestAccess } from '../contracts/communicator.js'
import type { PlannedBuild } from '../contracts/plan.js'
import { BuildError } from '../core/errors.js'
import { stepContext, type BuildRun } from './build-context.js'
import { showTheWay } from './show-the-way.js'
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

/** Connects to the guest unless `signal` aborts first; the connection is dropped when the scope closes. */
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
  await showTheWay(build, scope, endpoint)
  const ctx = stepContext(build, scope)
  const guest = await whileWaiting(signal, given =>
    communicator.plugin.connect(communicator.config, endpoint, {
      ...ctx,
      signal: AbortSignal.any([ctx.signal, given])
    })
  )
  scope.defer(`connection to ${endpoint.host}:${endpoint.port}`, async () => {
    await guest[Symbol.asyncDispose]()
  })
  return guest
}

/** The connection outlives the wait for it, so what aborts the one later must not end the other. */
async function whileWaiting<T>(
  signal: AbortSignal | undefined,
  wait: (given: AbortSignal) => Promise<T>
): Promise<T> {
  const given = new AbortController()
  const giveUp = (): void => given.abort(signal?.reason)
  if (signal?.aborted === true) giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    return await wait(given.signal)
  } finally {
    signal?.removeEventListener('abort', giveUp)
  }
}
