import type { Endpoint } from '../../../contracts/communicator.js'
import type { BuildContext } from '../../../contracts/builder.js'
import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { waitFor } from '../../../toolkit/wait-for.js'
import { forwardClosedPort } from './closed-port.js'
import type { Machine } from './machine.js'
import type { PortForward } from './machine-facts.js'
import type { QemuConfig } from '../options.js'
import { isRecord } from '../qmp/message.js'

/** The host as guests of QEMU's own network see it: https://www.qemu.org/docs/master/system/devices/net.html */
const hostInUserNetwork = '10.0.2.2'
const bridgedAddressMs = 600_000

/** Where the guest finds the HTTP server. IB_OPTION_VALUE when the bridge has no IPv4 address. */
export function hostAddress({ net_bridge }: QemuConfig, { host }: StepContext): string {
  if (net_bridge === undefined) return hostInUserNetwork
  const address = host.net.interfaces()[net_bridge]?.find(each => !each.includes(':'))
  if (address !== undefined) return address
  throw new BuildError('IB_OPTION_VALUE', `net_bridge: ${net_bridge} is no bridge with an IPv4 address here`)
}

/** Local ports behind which guest ports are reached, leased until the scope ends. */
export async function forwardPorts(
  config: QemuConfig,
  guestPorts: readonly number[],
  ctx: StepContext
): Promise<readonly PortForward[]> {
  if (config.net_bridge !== undefined) return []
  if (config.skip_nat_mapping) return guestPorts.map(port => ({ hostPort: port, guestPort: port }))
  const forwards: PortForward[] = []
  for (const guestPort of new Set(guestPorts)) {
    const minimum = config.ssh_host_port_min ?? config.host_port_min
    const maximum = config.ssh_host_port_max ?? config.host_port_max
    forwards.push({ guestPort, hostPort: await lease({ minimum, maximum }, ctx) })
  }
  return forwards
}

/** The port of the VNC server; undefined when there is none. */
export async function vncPort(config: QemuConfig, ctx: StepContext): Promise<number | undefined> {
  if (config.disable_vnc) return undefined
  // Unlike other ranges this one is inclusive; a lease's is not, unless both ends are the same.
  const minimum = config.vnc_port_min
  const maximum = config.vnc_port_max === minimum ? minimum : Math.min(config.vnc_port_max + 1, 65_535)
  return await lease({ minimum, maximum }, ctx)
}

async function lease(
  range: { readonly minimum: number; readonly maximum: number },
  { host, scope }: StepContext
): Promise<number> {
  const leased = await host.net.leasePort({ ...range, host: '127.0.0.1' })
  scope.defer(`port ${leased.port}`, () => leased.release())
  return leased.port
}

/** Where the communicator finds the guest; on a bridge that is known only when the guest has talked to this machine. */
export async function findGuest(
  machine: Machine,
  forwards: readonly PortForward[],
  { net_bridge }: QemuConfig,
  ctx: Pick<BuildContext, 'access' | 'host' | 'scope' | 'signal'>
): Promise<Pick<Endpoint, 'host' | 'port' | 'closedPort'>> {
  const { access } = ctx
  const port = access.port ?? 0
  const forward = forwards.find(({ guestPort }) => guestPort === port)
  if (access.host !== undefined) return { host: access.host, port: forward?.hostPort ?? port }
  if (access.port === undefined) return { host: '127.0.0.1', port }
  if (net_bridge === undefined) {
    const closedPort = await forwardClosedPort(machine, ctx)
    return {
      host: '127.0.0.1',
      port: forward?.hostPort ?? port,
      ...(closedPort !== undefined && { closedPort })
    }
  }
  return { host: await bridgedAddress(machine, net_bridge, ctx), port }
}

async function bridgedAddress(
  machine: Machine,
  bridge: string,
  { host, signal }: Pick<StepContext, 'host' | 'signal'>
): Promise<string> {
  const mac = guestMac(await machine.qmp.execute('query-rx-filter', {}, signal))
  if (mac === undefined) {
    throw new BuildError('IB_CONNECT_UNREACHABLE', "QEMU does not tell the guest's hardware address", {
      hint: 'use a virtio network card, or give ssh_host'
    })
  }
  const wait = { what: `the guest's address on ${bridge}`, everyMs: 500, timeoutMs: bridgedAddressMs }
  return await waitFor({ ...wait, clock: host.clock, signal }, async () =>
    addressOf(mac, bridge, (await host.files.readText('/proc/net/arp')) ?? '')
  )
}

/** The hardware address of the first network card, from QEMU's answer to `query-rx-filter`. */
export function guestMac(answer: unknown): string | undefined {
  const cards: readonly unknown[] = Array.isArray(answer) ? answer : []
  const [card] = cards.filter(isRecord)
  const mac = card?.['main-mac']
  return typeof mac === 'string' ? mac.toLowerCase() : undefined
}

/** The address that Linux's table of neighbours (/proc/net/arp) has for a hardware address on a bridge. */
export function addressOf(mac: string, bridge: string, table: string): string | undefined {
  const rows = table.split('\n').map(line => line.trim().split(/\s+/))
  return rows.find(([, , , hardware, , device]) => hardware?.toLowerCase() === mac && device === bridge)?.[0]
}
