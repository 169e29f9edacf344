import { chmod, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BenchError } from './bench-error.mjs'
import { loadTestSupport } from './load-test-support.mjs'

/** What the points need that use the server. */
export const serverNeeds = { tools: ['sshd', 'ssh-keygen', 'useradd'], root: true }

/**
 * A real OpenSSH server on loopback with Debian's usual settings, a key pair and a user of its own, until the end of
 * the benchmark.
 */
export async function startServer(bench, options = {}) {
  const { startSshd } = await loadTestSupport('sshd')
  for (const place of [bench.directory, bench.memoryDirectory]) {
    await chmod(place, 0o755)
    await requireOpen(place)
  }
  const sshd = await startSshd({ config: ['LogLevel INFO'], ...options })
  bench.atEnd(() => sshd[Symbol.asyncDispose]())
  return sshd
}

/** Fails unless every user gets to a place, as the server's user must. */
async function requireOpen(place) {
  if (((await stat(place)).mode & 0o001) === 0) {
    throw new BenchError(`other users cannot enter ${place}, as they must: choose another --directory`)
  }
  if (dirname(place) !== place) await requireOpen(dirname(place))
}

/** The `null` builder for the server: it only connects. */
export function builderFor(sshd, port = sshd.port) {
  return {
    type: 'null',
    ssh_host: sshd.host,
    ssh_port: port,
    ssh_username: sshd.username,
    ssh_private_key_file: sshd.privateKeyFile
  }
}

/** Does something with a port that leads to the server, with round trips that long. */
export async function withRoundTrip(sshd, roundTripMs, use) {
  if (roundTripMs === 0) return await use(sshd.port)
  const { startDelayProxy } = await loadTestSupport('delay-proxy')
  const proxy = await startDelayProxy(sshd.port, roundTripMs)
  try {
    return await use(proxy.port)
  } finally {
    await proxy[Symbol.asyncDispose]()
  }
}
