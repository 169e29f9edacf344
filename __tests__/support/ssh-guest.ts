import { join } from 'node:path'
import { communicator } from '../../src/communicators/ssh/index.js'
import type { Communicator, Endpoint } from '../../src/contracts/communicator.js'
import { createNodeHost } from '../../src/host/node-host.js'
import { configOf } from './plugin-config.js'
import type { Sshd } from './sshd.js'
import { createStepContext, type RecordedStepContext } from './step-context.js'

export interface ConnectOptions {
  /** Options of the template, besides user and key. */
  readonly block?: Readonly<Record<string, unknown>>
  /** Instead of the server's own address. */
  readonly endpoint?: Partial<Endpoint>
  /** The builder made no key. */
  readonly withoutKey?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}
export interface SshGuest extends AsyncDisposable {
  readonly guest: Communicator
  readonly ctx: RecordedStepContext
}

/** The context in which a build would connect to a server: the real world, with what is emitted on record. */
export function sshContext(sshd: Sshd, { env = {}, signal }: ConnectOptions = {}): RecordedStepContext {
  const host = createNodeHost({
    runId: 'ssh-test',
    stateDirectory: join(sshd.directory, 'state'),
    env: { PATH: process.env['PATH'], HOME: sshd.directory, ...env }
  })
  return createStepContext({ host, ...(signal && { signal }) })
}

/** Connects as a build does whose builder made the server's throw-away key. */
export async function connectTo(sshd: Sshd, options: ConnectOptions = {}): Promise<SshGuest> {
  const ctx = sshContext(sshd, options)
  const config = configOf(communicator, { ssh_username: sshd.username, ssh_timeout: '20s', ...options.block })
  const key = options.withoutKey === true ? {} : { privateKey: sshd.privateKey }
  const endpoint = { host: sshd.host, port: sshd.port, ...key, ...options.endpoint }
  const guest = await communicator.connect(config, endpoint, ctx)
  return {
    guest,
    ctx,
    async [Symbol.asyncDispose]() {
      await guest[Symbol.asyncDispose]()
    }
  }
}
