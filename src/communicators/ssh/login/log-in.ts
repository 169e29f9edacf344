import type { Duplex } from 'node:stream'
import ssh2 from 'ssh2'
import { BuildError, messageOf } from '../../../core/errors.js'
import { abortReason, rejectOnAbort } from '../../../toolkit/abort.js'
import type { CipherName, KeyExchangeName } from './algorithms.js'
import { Connection } from './connection.js'
import type { HostKeys } from './host-keys.js'
import { Missed } from '../reach/sighting.js'
import { WaysToLogIn, type Credentials } from './ways-to-log-in.js'

export interface LogInOptions {
  readonly credentials: Credentials
  readonly hostKeys: HostKeys
  /** Undefined: the library's own choice. */
  readonly ciphers: readonly CipherName[] | undefined
  readonly keyExchanges: readonly KeyExchangeName[] | undefined
  /** 0: never asks whether the other side is still there. */
  readonly keepAliveMs: number
  /** Whose agent the guest may use. */
  readonly forwardedAgent: ssh2.BaseAgent | undefined
  readonly signal: AbortSignal
}

/**
 * Shakes hands on a fresh connection and logs in. Throws `Missed` when the server drops the connection, has no
 * algorithm in common or refuses the login; IB_CONNECT_HOST_KEY when it shows another key than before. The
 * connection is gone when this throws.
 */
export async function logIn(socket: Duplex, options: LogInOptions): Promise<Connection> {
  const client = new ssh2.Client()
  const connection = new Connection(client, socket)
  const ways = new WaysToLogIn(options.credentials)
  const host: { key?: Buffer } = {}
  try {
    await new Promise<void>((resolve, reject) => {
      rejectOnAbort(AbortSignal.any([options.signal, connection.lost])).catch(() => {
        const { signal } = options
        reject(signal.aborted ? abortReason(signal) : failure(connection, ways, options, host.key))
      })
      client
        .once('ready', resolve)
        .once('change password', () => reject(loginRefused(options, ways, 'it demands a new password')))
        .connect(clientConfig(socket, options, ways, key => (host.key = key)))
    })
  } catch (error) {
    connection.lose(new Error('the login failed', { cause: error }))
    throw error
  }
  const { hostKeys } = options
  if (host.key !== undefined) hostKeys.pin(host.key)
  // OpenSSH tells its other keys, and ssh2 lets it prove that it has them, so that any of them may be used next time.
  client.on('hostkeys', keys => keys.forEach(key => hostKeys.pin(key.getPublicSSH())))
  return connection
}

function clientConfig(
  socket: Duplex,
  { credentials, hostKeys, ciphers, keyExchanges, keepAliveMs, forwardedAgent }: LogInOptions,
  ways: WaysToLogIn,
  onHostKey: (key: Buffer) => void
): ssh2.ConnectConfig {
  return {
    sock: socket,
    username: credentials.username,
    // The deadline is our signal's.
    readyTimeout: 0,
    keepaliveInterval: keepAliveMs,
    hostVerifier: (key: Buffer) => {
      onHostKey(key)
      return hostKeys.accepts(key)
    },
    authHandler: (offered: readonly string[] | null, isPartialSuccess: boolean | null) =>
      ways.next(offered, isPartialSuccess),
    algorithms: {
      ...(ciphers && { cipher: [...ciphers] }),
      ...(keyExchanges && { kex: [...keyExchanges] })
    },
    ...(forwardedAgent && { agent: forwardedAgent })
  }
}

/** Why the connection broke before it was usable. */
function failure(
  connection: Connection,
  ways: WaysToLogIn,
  options: LogInOptions,
  hostKey: Buffer | undefined
): Error {
  if (hostKey !== undefined && !options.hostKeys.accepts(hostKey)) return hostKeyChanged()
  const detail = messageOf(connection.lost.reason)
  if (/no matching/i.test(detail)) return new Missed({ kind: 'disagreed', detail })
  // OpenSSH ends a connection with "Too many authentication failures" without letting us try what is left.
  if (ways.tried.length > 0 && /authentication/i.test(detail)) {
    return loginRefused(options, ways, /too many/i.test(detail) ? detail : undefined)
  }
  return new Missed({ kind: 'dropped', detail })
}

function loginRefused(
  { credentials }: LogInOptions,
  { tried, offered }: WaysToLogIn,
  detail?: string
): Missed {
  const { username } = credentials
  return new Missed({ kind: 'login', username, tried, offered, ...(detail !== undefined && { detail }) })
}

function hostKeyChanged(): BuildError {
  return new BuildError(
    'IB_CONNECT_HOST_KEY',
    'the guest shows another SSH host key than at the first login of this build',
    {
      hint: 'either another machine answers at its address, or a script replaced the keys: let it do so last, or restart the SSH server only at the end'
    }
  )
}
