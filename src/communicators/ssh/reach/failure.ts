import { formatDuration } from '../../../core/duration.js'
import type { ErrorCode } from '../../../core/error-codes.js'
import { BuildError } from '../../../core/errors.js'
import { describe, type Sighting } from './sighting.js'
import type { Sightings } from './sightings.js'

/** The error for a guest that could not be reached: what it did last, since when we tried, and what to look at. */
export function unreachedGuest(target: string, waitedMs: number, sightings: Sightings): BuildError {
  const { last } = sightings
  if (last === undefined) {
    return new BuildError(
      'IB_CONNECT_TIMEOUT',
      `SSH: ${target} did not answer within ${formatDuration(waitedMs)}`
    )
  }
  const tries = sightings.count(last.kind)
  const times = tries > 1 ? ` (seen ${tries.toString()} times)` : ''
  const message = `SSH: gave up after ${formatDuration(waitedMs)}: ${target} ${describe(last)}${times}`
  return new BuildError(codeOf(last), message, { hint: hintFor(last) })
}

function codeOf({ kind }: Sighting): ErrorCode {
  switch (kind) {
    case 'refused':
      return 'IB_CONNECT_REFUSED'
    case 'unreachable':
      return 'IB_CONNECT_UNREACHABLE'
    case 'login':
      return 'IB_CONNECT_AUTH'
    case 'foreign':
    case 'disagreed':
      return 'IB_CONNECT_PROTOCOL'
    case 'unanswered':
    case 'silent':
    case 'closed':
    case 'busy':
    case 'dropped':
      return 'IB_CONNECT_TIMEOUT'
  }
}

function hintFor(sighting: Sighting): string {
  switch (sighting.kind) {
    case 'refused':
    case 'closed':
      return 'the machine runs, but nothing listens on its SSH port: is an SSH server installed and started, does `ssh_port` fit, or is `ssh_timeout` too short for the installation?'
    case 'unreachable':
      return 'check `ssh_host`, and that this machine has a route to it'
    case 'unanswered':
      return 'a firewall or a security group may drop the connection, or the machine does not run'
    case 'silent':
      if (sighting.isNetworkUp === true) {
        return 'a firewall in the guest may drop the connection, or its SSH server hangs'
      }
      return 'the guest has probably not come up: look at its console, and whether its network gets an address; or `ssh_timeout` is too short for the installation'
    case 'busy':
      return 'the SSH server limits connections (MaxStartups, PerSourcePenalties)'
    case 'foreign':
      return 'check `ssh_port` and `ssh_host`: another service answers there'
    case 'dropped':
      return 'look at the log of the SSH server in the guest'
    case 'disagreed':
      return 'set `ssh_key_exchange_algorithms` and `ssh_ciphers` to what the guest offers, or update its SSH server'
    case 'login':
      return hintForLogin(sighting.offered)
  }
}

function hintForLogin(offered: readonly string[]): string {
  if (!offered.includes('password') && !offered.includes('keyboard-interactive')) {
    return 'the guest takes no passwords: give `ssh_private_key_file`, or set `PasswordAuthentication yes` in its SSH server'
  }
  return 'check `ssh_username` and `ssh_password` or the key; root often may not log in by password (`PermitRootLogin`)'
}
