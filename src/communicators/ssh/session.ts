import type { Communicator, Endpoint } from '../../contracts/communicator.js'
import type { Listener } from '../../contracts/net.js'
import type { StepContext } from '../../contracts/plugin.js'
import { forgetKey } from './login/authorized-keys.js'
import { CatTreeWay } from './transfer/cat-tree-way.js'
import { SshCommunicator } from './communicator.js'
import type { Connection } from './login/connection.js'
import { GuestShell } from './run/guest-shell.js'
import { Link } from './login/link.js'
import { addressText, routeTo } from './route/route.js'
import type { RunWorld } from './run/run.js'
import { agentOf, guestCredentials, patience, sharedLogin, type SshConfig } from './settings.js'
import { PartsWay } from './transfer/parts-way.js'
import { SmallFilesWay } from './transfer/small-files-way.js'
import { SftpWay } from './transfer/sftp-way.js'
import { ShellWay } from './transfer/shell-way.js'
import { parseTunnels } from './route/tunnel-spec.js'
import { listenHere, listenThere } from './route/tunnels.js'
import type { TransferWay } from './transfer/transfer.js'
import { watchSilence } from './login/watch-silence.js'
import type { Credentials } from './login/ways-to-log-in.js'

/** Waits until the guest lets us in; see `CommunicatorPlugin.connect`. */
export async function connectSsh(
  config: SshConfig,
  endpoint: Endpoint,
  ctx: StepContext
): Promise<Communicator> {
  const { host, emit, signal } = ctx
  const agent = agentOf(host, signal)
  const credentials = await guestCredentials(config, endpoint, host, agent)
  const route = await routeTo(endpoint, config, ctx)
  const link = new Link({
    ...patience(config),
    target: route.target,
    dial: route.dial,
    dialClosedPort: route.dialClosedPort,
    login: { ...sharedLogin(config, agent, endpoint), credentials },
    clock: host.clock,
    emit,
    signal,
    prepare: connection => prepare(connection, config, ctx)
  })
  const listeners: Listener[] = []
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map(listener => listener.close()))
    await link.close()
    await route.close()
  }
  try {
    for (const tunnel of parseTunnels(config.ssh_local_tunnels)) {
      listeners.push(await listenHere(link, host.net, tunnel, signal))
    }
    await firstConnection(link, config, ctx, addressText(endpoint))
  } catch (error) {
    await close()
    throw error
  }
  const runs = {
    link,
    clock: host.clock,
    pty: config.ssh_pty,
    forwardAgent: agent !== undefined && !config.ssh_disable_agent_forwarding
  }
  return communicatorOf({
    runs,
    config,
    credentials,
    ctx,
    isEmulated: endpoint.isEmulated === true,
    isThrowAwayKey: isThrowAway(config, endpoint),
    close
  })
}

async function firstConnection(
  link: Link,
  config: SshConfig,
  ctx: StepContext,
  address: string
): Promise<void> {
  const { host, emit, signal } = ctx
  const pauseMs = config.pause_before_connecting
  await ctx.step(`Wait for SSH at ${address}`, () => link.connection(signal))
  emit({ type: 'notice', level: 'info', text: 'Connected to SSH!' })
  if (pauseMs <= 0) return
  await ctx.step('Pause before connecting', async () => {
    await link.drop()
    await host.clock.sleep(pauseMs, signal)
    await link.connection(signal)
  })
}

/** What every new connection needs. */
async function prepare(
  connection: Connection,
  config: SshConfig,
  { host, signal }: StepContext
): Promise<void> {
  if (config.ssh_read_write_timeout > 0) {
    void watchSilence(connection, config.ssh_read_write_timeout, host.clock)
  }
  const tunnels = parseTunnels(config.ssh_remote_tunnels)
  if (tunnels.length > 0) await listenThere(connection, host.net, tunnels, signal)
}

function isThrowAway({ ssh_private_key_file }: SshConfig, { privateKey }: Endpoint): boolean {
  return ssh_private_key_file === undefined && privateKey !== undefined
}

interface CommunicatorParts {
  readonly runs: RunWorld
  readonly config: SshConfig
  readonly credentials: Credentials
  readonly ctx: StepContext
  readonly isEmulated: boolean
  readonly isThrowAwayKey: boolean
  readonly close: () => Promise<void>
}

function communicatorOf({
  runs,
  config,
  credentials,
  ctx,
  isEmulated,
  isThrowAwayKey,
  close
}: CommunicatorParts): Communicator {
  const { emit, host } = ctx
  const { files } = host
  const sftp = new SftpWay(runs.link, files)
  const isSftpOnly = config.ssh_file_transfer_method === 'sftp'
  const smallFiles = isEmulated ? new SmallFilesWay(runs.link) : undefined
  const key = isThrowAwayKey && config.ssh_clear_authorized_keys ? credentials.privateKey : undefined
  return new SshCommunicator({
    runs,
    files,
    emit,
    close,
    isEmulated,
    smallFiles,
    ways: isSftpOnly ? [sftp] : waysOf(runs.link, sftp, ctx),
    lacking: isSftpOnly
      ? 'it has no SFTP server, which `ssh_file_transfer_method` demands'
      : 'it has neither a POSIX shell nor an SFTP server',
    forgetKey: key && (signal => forgetKey(runs, key, emit, signal))
  })
}

function waysOf(link: Link, sftp: SftpWay, { host }: StepContext): readonly TransferWay[] {
  const shell = new GuestShell(link)
  const single = new ShellWay(shell, host.files)
  const parts = new PartsWay(link, shell, host.files, host.clock)
  return [parts, single, sftp, new CatTreeWay(shell, single, host.files)]
}
