import { join } from 'node:path'
import type { GuestFacts, LaunchContext } from '../contracts/builder.js'
import type { Communicator, Endpoint, GuestAccess } from '../contracts/communicator.js'
import type { SmokeContext } from '../contracts/extension.js'
import type { StepContext } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'

/** How the engine starts the image and logs in to it. */
export interface ImageAccess {
  readonly access: GuestAccess
  launch(hooks: Pick<LaunchContext, 'guestPorts' | 'exposePort' | 'onFailure'>): Promise<Endpoint>
  connect(endpoint: Endpoint): Promise<Communicator>
}

/** The running image, as tests see it. */
export interface LaunchedImage extends Pick<SmokeContext, 'guest' | 'facts' | 'addressOf'> {
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
  const saveEvidence = async (): Promise<void> => {
    for (const save of witnesses) await save()
  }
  const hooks: Parameters<ImageAccess['launch']>[0] = {
    guestPorts,
    exposePort: (port, at) => addresses.set(port, at),
    onFailure: save => witnesses.push(save)
  }
  try {
    const endpoint = await ctx.step('Launch image', () => image.launch(hooks))
    const guest = await ctx.step('Connect to launched image', () => image.connect(endpoint))
    const facts = await factsOf(endpoint, image.access, ctx)
    return await body({ guest, facts, addressOf: port => addressOf(port, addresses), saveEvidence })
  } catch (error) {
    // A cancelled run has no time for it.
    if (!ctx.signal.aborted) await saveEvidence()
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
