import type { SmokeContext } from '../../contracts/extension.js'
import { BuildError } from '../../core/errors.js'
import { probeGuest } from '../../toolkit/scripts/guest-probe.js'
import type { PortAnswer } from './runner-side.js'

/** Linux tells by files, which needs no program; others by `netstat`. */
const script = `
if test -r /proc/net/tcp; then
  echo linux
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null
elif command -v netstat >/dev/null; then
  echo netstat
  netstat -an
fi
exit 0
`

/** Asks the guest whether a program listens on a TCP port. */
export async function isListening(
  port: number,
  ctx: Pick<SmokeContext, 'guest' | 'signal'>
): Promise<PortAnswer> {
  const { lines } = await probeGuest({ what: 'port', script }, ctx)
  const [source, ...table] = lines
  if (source === undefined) {
    const message = `cannot look at port ${port}: the guest has neither /proc/net/tcp nor netstat`
    throw new BuildError('IB_SMOKE_TEST_FAILED', message, { hint: 'use `"from": "runner"` instead' })
  }
  const ports = source === 'linux' ? listeningPorts(table) : netstatPorts(table)
  const isOpen = ports.has(port)
  return { isOpen, found: isOpen ? 'that a program listens' : `that no program listens (${listed(ports)})` }
}

function listed(ports: ReadonlySet<number>): string {
  if (ports.size === 0) return 'on no TCP port at all'
  return `listening: ${[...ports].sort((a, b) => a - b).join(', ')}`
}

/** Ports in state LISTEN (0A) of /proc/net/tcp: https://docs.kernel.org/networking/proc_net_tcp.html */
export function listeningPorts(lines: readonly string[]): ReadonlySet<number> {
  const entry = /^\s*\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A /
  return new Set(
    lines.map(line => entry.exec(line)?.[1]).flatMap(hex => (hex === undefined ? [] : [parseInt(hex, 16)]))
  )
}

/** The same of `netstat -an`, whose addresses end with `.PORT` or `:PORT`. */
export function netstatPorts(lines: readonly string[]): ReadonlySet<number> {
  const entry = /^tcp\S*\s.*?[.:](\d+)\s.*\bLISTEN/
  return new Set(
    lines.map(line => entry.exec(line)?.[1]).flatMap(port => (port === undefined ? [] : [Number(port)]))
  )
}
