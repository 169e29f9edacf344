import { join } from 'node:path'
import type { GuestFacts, LaunchContext } from '../contracts/builder.js'
import type { Communicator, Endpoint, GuestAccess } from '../contracts/communicator.js'
import type { SmokeContext } from '../contracts/extension.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'

/** How the engine starts the image and logs in to it. */
export interface ImageAccess {
  readonly access: GuestAccess
  launch(hooks: Pick<LaunchContext, 'guestPorts' | 'exposePort' | 'onFailure' | 'watch'>): Promise<Endpoint>
  /** Gives up when the signal aborts. */
  connect(endpoint: Endpoint, signal: AbortSignal): Promise<Communicator>
}

/** The running image, as tests see it. */
export interface LaunchedImage extends Pick<SmokeContext, 'guest' | 'facts' | 'addressOf'> {
  /** Aborts, with the reason, when the machine ends by itself. */
  readonly lost: AbortSignal
  /** Saves what the image's console shows, for when a test failed. */
  saveEvidence(): Promise<void>
}

interface Address {
  readonly host: string
  readonly port: number
}

/** Launches the image and logs in to it for the body. When one of the three fails, the console is saved first. */
export async function withLaunchedImage<T>(
  image: ImageAccess,
  guestPorts: readonly number[],
  ctx: StepContext,
  body: (launched: LaunchedImage) => Promise<T>
): Promise<T> {
  const addresses = new Map<number, Address>()
  const witnesses: (() => Promise<void>)[] = []
  const losses: AbortSignal[] = []
  const saveEvidence = async (): Promise<void> => {
    for (const save of witnesses) await save()
  }
  const hooks: Parameters<ImageAccess['launch']>[0] = {
    guestPorts,
    exposePort: (port, at) => addresses.set(port, at),
    onFailure: save => witnesses.push(save),
    watch: lost => losses.push(lost)
  }
  try {
    const endpoint = await ctx.step('Launch image', () => image.launch(hooks))
    const lost = AbortSignal.any(losses)
    const guest = await ctx.step('Connect to launched image', () => connect(endpoint, image, lost))
    const facts = await factsOf(endpoint, image.access, ctx)
    return await body({ guest, facts, lost, addressOf: port => addressOf(port, addresses), saveEvidence })
  } catch (error) {
    // A cancelled run has no time for it.
    if (!ctx.signal.aborted) await saveEvidence()
    throw error
  }
}

/** A machine that is gone says more than what failed because of that. */
async function connect(endpoint: Endpoint, image: ImageAccess, lost: AbortSignal): Promise<Communicator> {
  try {
    return await image.connect(endpoint, lost)
  } catch (error) {
    lost.throwIfAborted()
    throw error
  }
}

function addressOf(port: number, addresses: ReadonlyMap<number, Address>): Address {
  const address = addresses.get(port)
  if (address !== undefined) return address
  throw new BuildError('IB_INTERNAL', `the builder did not make guest port ${port} reachable`)
}

/** Where the image answers and how to log in, by the names that provisioners know too. */
async function factsOf(endpoint: Endpoint, access: GuestAccess, ctx: StepContext): Promise<GuestFacts> {
  const { host, port } = endpoint
  return {
    Host: host,
    Port: port.toString(),
    User: endpoint.username ?? access.username ?? '',
    Password: endpoint.password ?? access.password ?? '',
    ConnType: access.type,
    SSHPrivateKeyFile: await privateKeyFile(endpoint, access, ctx)
  }
}

/** A throw-away key is written where only this user can read it; the work directory goes with the build. */
async function privateKeyFile(
  { privateKey }: Endpoint,
  access: GuestAccess,
  { host, build }: StepContext
): Promise<string> {
  if (privateKey === undefined) return access.privateKeyFile ?? ''
  const path = join(build.workDirectory, 'launched-image-key')
  await host.files.write(path, privateKey, { mode: 0o600 })
  return path
}
