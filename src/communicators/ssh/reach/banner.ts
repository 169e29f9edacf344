import type { Duplex } from 'node:stream'
import { Missed, printable } from './sighting.js'
import { takeLine } from '../take.js'

/** Servers may talk before their version line, but not for ever: RFC 4253, 4.2. */
const longestGreeting = 8192
/** What OpenSSH's server says instead of its version when it sheds load or punishes an address. */
const busy = /^(Exceeded MaxStartups|Not allowed at this time)/

/**
 * Waits until an SSH server has introduced itself; what it said stays in the socket for the handshake. Throws
 * `Missed` when something else answers or the connection ends.
 */
export async function awaitBanner(socket: Duplex, signal: AbortSignal): Promise<void> {
  const said: Buffer[] = []
  for (let bytes = 0; bytes < longestGreeting;) {
    const line = await takeLine(socket, { maxBytes: longestGreeting, signal })
    if (line === undefined) break
    said.push(line)
    bytes += line.length
    if (!line.toString('latin1', 0, 4).startsWith('SSH-')) continue
    socket.unshift(Buffer.concat(said))
    return
  }
  const all = Buffer.concat(said)
  if (all.length === 0) throw new Missed({ kind: 'closed' })
  const isBusy = busy.test(all.toString('latin1', 0, 80))
  throw new Missed({ kind: isBusy ? 'busy' : 'foreign', said: printable(all) })
}
