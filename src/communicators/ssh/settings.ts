import type { Endpoint } from '../../contracts/communicator.js'
import type { Host } from '../../contracts/host.js'
import type { ConfigOf } from '../../core/options.js'
import type { CommunicatorOptions } from '../../communicators/shared/options.js'
import { BuildError } from '../../core/errors.js'
import { cheapCipherNames, cipherNames, keyExchangeNames, known } from './login/algorithms.js'
import { HostAgent } from './login/agent.js'
import { readKeyFile } from './key-file.js'
import type { LogInOptions } from './login/log-in.js'
import { parsePrivateKey } from './login/private-key.js'
import type { Credentials } from './login/ways-to-log-in.js'

export type SshConfig = ConfigOf<CommunicatorOptions>

const defaultTimeoutMs = 5 * 60_000
const defaultAttempts = 10
/** What "without limit" means for a wait that must end: no build lasts a week. */
const longestWaitMs = 7 * 24 * 3_600_000

/** How long and how often to try. The defaults apply only when neither option is set. */
export function patience(config: SshConfig): { readonly timeoutMs: number; readonly attempts: number } {
  const timeoutMs = config.ssh_wait_timeout ?? config.ssh_timeout ?? 0
  const attempts = config.ssh_handshake_attempts ?? 0
  if (timeoutMs <= 0 && attempts === 0) return { timeoutMs: defaultTimeoutMs, attempts: defaultAttempts }
  return {
    timeoutMs: timeoutMs > 0 ? timeoutMs : longestWaitMs,
    attempts: attempts === 0 ? Infinity : attempts
  }
}

/** What of the login is the same for the guest and a jump host. */
export type SharedLogin = Omit<LogInOptions, 'hostKeys' | 'signal' | 'credentials'>

export function sharedLogin(
  config: SshConfig,
  agent: HostAgent | undefined,
  { isEmulated = false }: Pick<Endpoint, 'isEmulated'> = {}
): SharedLogin {
  const usual = isEmulated ? cheapCipherNames : undefined
  return {
    ciphers: config.ssh_ciphers === undefined ? usual : known(cipherNames, config.ssh_ciphers),
    keyExchanges:
      config.ssh_key_exchange_algorithms && known(keyExchangeNames, config.ssh_key_exchange_algorithms),
    keepAliveMs: Math.max(0, config.ssh_keep_alive_interval),
    forwardedAgent: config.ssh_disable_agent_forwarding ? undefined : agent
  }
}

/** The SSH agent of whoever runs the build, if there is one. */
export function agentOf(host: Host, signal: AbortSignal): HostAgent | undefined {
  const path = host.env['SSH_AUTH_SOCK']
  return path === undefined || path === '' ? undefined : new HostAgent(host.net, path, signal)
}

/** Who logs in to the guest: what the template gives, else what the builder made. */
export async function guestCredentials(
  config: SshConfig,
  endpoint: Endpoint,
  host: Host,
  agent: HostAgent | undefined
): Promise<Credentials> {
  const username = config.ssh_username ?? endpoint.username
  if (username === undefined) throw new BuildError('IB_OPTION_MISSING', '`ssh_username` is required')
  return {
    username,
    password: config.ssh_password ?? endpoint.password,
    agent: config.ssh_agent_auth ? demand(agent, 'ssh_agent_auth') : undefined,
    ...(await guestKey(config, endpoint, host))
  }
}

async function guestKey(
  config: SshConfig,
  endpoint: Endpoint,
  host: Host
): Promise<Pick<Credentials, 'privateKey' | 'keyName'>> {
  const file = config.ssh_private_key_file
  if (file !== undefined) return await keyOfFile(host, file, 'ssh_private_key_file')
  const keyName = 'throw-away key'
  if (endpoint.privateKey === undefined) return { privateKey: undefined, keyName }
  return { privateKey: parsePrivateKey(endpoint.privateKey, keyName), keyName }
}

/** Who logs in to the jump host. */
export async function bastionCredentials(
  config: SshConfig,
  host: Host,
  agent: HostAgent | undefined
): Promise<Credentials> {
  const file = config.ssh_bastion_private_key_file ?? config.ssh_private_key_file
  const username = config.ssh_bastion_username ?? config.ssh_username
  if (username === undefined) throw new BuildError('IB_OPTION_MISSING', '`ssh_bastion_username` is required')
  return {
    username,
    password: config.ssh_bastion_password,
    agent: config.ssh_bastion_agent_auth ? demand(agent, 'ssh_bastion_agent_auth') : undefined,
    ...(file === undefined
      ? { privateKey: undefined, keyName: 'private key' }
      : await keyOfFile(host, file, 'ssh_bastion_private_key_file'))
  }
}

async function keyOfFile(
  host: Host,
  path: string,
  option: string
): Promise<Pick<Credentials, 'privateKey' | 'keyName'>> {
  const keyName = `key ${path}`
  return { privateKey: parsePrivateKey(await readKeyFile(host, path, option), keyName), keyName }
}

function demand(agent: HostAgent | undefined, option: string): HostAgent {
  if (agent !== undefined) return agent
  throw new BuildError(
    'IB_OPTION_VALUE',
    `\`${option}\` is set, but no SSH agent runs: SSH_AUTH_SOCK is not set`
  )
}
