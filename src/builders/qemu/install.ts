import type { BuildContext, GuestFacts } from '../../contracts/builder.js'
import type { Communicator, Endpoint } from '../../contracts/communicator.js'
import { BuildError, withMoreHint } from '../../core/errors.js'
import { formatDuration } from '../../core/duration.js'
import type { HttpServer } from '../../toolkit/http-server/start.js'
import { shutDown } from '../../toolkit/shutdown/shut-down.js'
import type { SshKeyPair } from '../../toolkit/ssh-keypair/generate.js'
import { withReminders } from '../../toolkit/remind.js'
import { waitFor } from '../../toolkit/wait-for.js'
import type { MachineFacts } from './machine/machine-facts.js'
import type { Machine } from './machine/machine.js'
import { findGuest } from './machine/network.js'
import type { QemuConfig } from './options.js'
import { typeBootCommand } from './console/typing.js'
import { openVnc } from './console/vnc-access.js'

/** What was set up around the machine. */
export interface Installation {
  readonly facts: MachineFacts
  readonly http: HttpServer
  readonly httpIp: string
  readonly keyPair: SshKeyPair | undefined
  readonly vncPassword: string | undefined
}

const pollMs = 50

/** From the first key to a machine that is off: boot command, connection, provisioners, shutdown. */
export async function install(
  config: QemuConfig,
  installation: Installation & { readonly userFlags: readonly string[] },
  machine: Machine,
  ctx: BuildContext
): Promise<void> {
  const { facts, http, httpIp, keyPair, vncPassword: password, userFlags } = installation
  const vnc = await openVnc(config, machine, { facts, password, userFlags }, ctx)
  const data = {
    HTTPIP: httpIp,
    HTTPPort: http.port,
    Name: facts.name,
    SSHPublicKey: keyPair?.publicKey ?? ''
  }
  const hasKeymap = userFlags.includes('-k')
  await typeBootCommand(config, { machine, data, vnc, hasKeymap }, ctx)
  const { guest, endpoint } = await reachGuest(config, installation, machine, ctx)
  const provision = (signal: AbortSignal): Promise<void> =>
    ctx.provision(guest, guestFacts(installation, endpoint, ctx), signal)
  // A guest that we do not talk to may be done before the provisioners are, which then all run on this machine.
  if (ctx.access.type === 'none') await provision(ctx.signal)
  else await machine.during('provisioners ran', provision)
  await turnOff(config, guest, machine, ctx)
}

async function reachGuest(
  config: QemuConfig,
  { facts, http, keyPair }: Installation,
  machine: Machine,
  ctx: BuildContext
): Promise<{ readonly guest: Communicator; readonly endpoint: Endpoint }> {
  try {
    return await machine.during('image-build waited for its connection', async signal => {
      const address = await findGuest(machine, facts.forwards, config, { ...ctx, signal })
      const endpoint = {
        ...address,
        isEmulated: facts.accelerator === 'tcg',
        ...(keyPair && { privateKey: keyPair.privateKey })
      }
      return { guest: await ctx.connect(endpoint, signal), endpoint }
    })
  } catch (error) {
    if (http.port === 0 || !(error instanceof BuildError)) throw error
    throw withMoreHint(error, http.describeRequests())
  }
}

/** What provisioners can refer to, by Packer's names. */
function guestFacts(
  { facts, http, httpIp, keyPair }: Installation,
  { host, port }: Endpoint,
  { access, build }: BuildContext
): GuestFacts {
  const served = {
    PackerHTTPIP: httpIp,
    PackerHTTPPort: http.port.toString(),
    PackerHTTPAddr: `${httpIp}:${http.port}`
  }
  const key = keyPair && { SSHPublicKey: `${keyPair.publicKey}\n`, SSHPrivateKey: keyPair.privateKey }
  return {
    ID: facts.name,
    Host: host,
    Port: port.toString(),
    User: access.username ?? '',
    Password: access.password ?? '',
    ConnType: access.type,
    PackerRunUUID: build.runId,
    ...(http.port === 0 ? {} : served),
    ...key
  }
}

async function turnOff(
  config: QemuConfig,
  guest: Communicator,
  machine: Machine,
  ctx: BuildContext
): Promise<void> {
  if (ctx.access.type === 'none') {
    await awaitPowerOff(config, machine, ctx)
    return
  }
  const powered = {
    isRunning: () => Promise.resolve(isRunning(machine)),
    powerOff: (signal: AbortSignal) => machine.powerOff(signal),
    pollMs
  }
  await shutDown(config, guest, powered, ctx)
}

/** A guest that QEMU has stopped would be on for ever. */
function isRunning(machine: Machine): boolean {
  machine.throwIfStopped()
  return machine.isRunning()
}

/** Without a communicator there is no way to tell the guest: it has to turn itself off. */
async function awaitPowerOff(
  { shutdown_timeout: timeoutMs }: QemuConfig,
  machine: Machine,
  ctx: BuildContext
): Promise<void> {
  const { clock } = ctx.host
  await ctx.step('Wait for guest to turn off', async () => {
    const wait = {
      what: 'the guest to turn itself off',
      everyMs: pollMs,
      timeoutMs,
      clock,
      signal: ctx.signal
    }
    try {
      await withReminders({ ...wait, emit: ctx.emit }, () =>
        waitFor(wait, () => Promise.resolve(isRunning(machine) ? undefined : true))
      )
    } catch (error) {
      if (!(error instanceof BuildError) || error.code !== 'IB_TIMEOUT') throw error
      const message = `the guest did not turn itself off within ${formatDuration(timeoutMs)}`
      throw new BuildError('IB_SHUTDOWN_TIMEOUT', message, {
        hint: 'without a communicator the installation must end with a power-off; shutdown_timeout is what it gets for all its work'
      })
    }
  })
}
