import type { Endpoint } from '../../../contracts/communicator.js'
import type { Net } from '../../../contracts/net.js'
import type { StepContext } from '../../../contracts/plugin.js'
import type { Dial } from '../reach/dial.js'
import { Link } from '../login/link.js'
import { agentOf, bastionCredentials, patience, sharedLogin, type SshConfig } from '../settings.js'
import { connectThrough, type ProxyLogin } from './socks5.js'
import { openThrough } from './tunnels.js'
import { untilAbort } from '../until-abort.js'

interface Address {
  readonly host: string
  readonly port: number
}

/** How the guest is dialled. */
export interface Route {
  /** For people: where it leads, and through what. */
  readonly target: string
  readonly dial: Dial
  /** To a port of the guest on which nothing listens, where the builder has forwarded one. */
  readonly dialClosedPort?: Dial | undefined
  /** Ends what the route keeps open. */
  readonly close: () => Promise<void>
}

/** The way to the guest that the template chose: straight, through a SOCKS5 proxy, or through a jump host. */
export async function routeTo(
  to: Pick<Endpoint, 'host' | 'port' | 'closedPort'>,
  config: SshConfig,
  ctx: StepContext
): Promise<Route> {
  const { net } = ctx.host
  const { closedPort } = to
  const { ssh_proxy_host, ssh_proxy_port, ssh_bastion_host, ssh_bastion_port } = config
  if (ssh_bastion_host !== undefined) {
    return await routeThroughBastion({ host: ssh_bastion_host, port: ssh_bastion_port }, to, config, ctx)
  }
  const close = (): Promise<void> => Promise.resolve()
  if (ssh_proxy_host === undefined) {
    return {
      target: addressText(to),
      dial: signal => net.connect(to, signal),
      dialClosedPort:
        closedPort === undefined
          ? undefined
          : signal => net.connect({ host: to.host, port: closedPort }, signal),
      close
    }
  }
  const proxy = { host: ssh_proxy_host, port: ssh_proxy_port }
  const dial = dialThroughProxy(net, proxy, proxyLogin(config), to)
  return { target: `${addressText(to)} through the proxy ${addressText(proxy)}`, dial, close }
}

/** `host:port`, with brackets where the host has colons itself. */
export function addressText({ host, port }: Address): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port.toString()}`
}

function proxyLogin({ ssh_proxy_username, ssh_proxy_password }: SshConfig): ProxyLogin | undefined {
  return ssh_proxy_username === undefined
    ? undefined
    : { username: ssh_proxy_username, password: ssh_proxy_password ?? '' }
}

function dialThroughProxy(net: Net, proxy: Address, login: ProxyLogin | undefined, to: Address): Dial {
  return async signal => {
    const socket = await net.connect(proxy, signal)
    socket.on('error', () => undefined)
    try {
      await connectThrough(socket, to, login, signal)
      return socket
    } catch (error) {
      socket.destroy()
      throw error
    }
  }
}

/** One connection to the jump host serves all attempts, and is made anew when it is lost. */
async function routeThroughBastion(
  bastion: Address,
  to: Address,
  config: SshConfig,
  { host, emit, signal }: StepContext
): Promise<Route> {
  const agent = agentOf(host, signal)
  const credentials = await bastionCredentials(config, host, agent)
  const link = new Link({
    ...patience(config),
    target: `the bastion ${addressText(bastion)}`,
    dial: within => host.net.connect(bastion, within),
    login: { ...sharedLogin(config, undefined), credentials },
    clock: host.clock,
    emit,
    signal
  })
  return {
    target: `${addressText(to)} through the bastion ${addressText(bastion)}`,
    dial: within => dialThrough(link, to, within),
    close: () => link.close()
  }
}

async function dialThrough(bastion: Link, to: Address, signal: AbortSignal): ReturnType<Dial> {
  const connection = await bastion.connection(signal)
  const opening = openThrough(connection, to)
  try {
    return await untilAbort(opening, signal)
  } catch (error) {
    // The answer may still come; nobody wants it then.
    opening.then(
      late => late.destroy(),
      () => undefined
    )
    throw error
  }
}
