import { messageOf, systemCode } from '../../../core/errors.js'
import { shorten } from '../../../core/shorten.js'

/** What one try to reach the guest met. */
export type Sighting =
  /** Nobody listens on the port. */
  | { readonly kind: 'refused' }
  /** No way to the address, or no such name. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** The connection is neither accepted nor refused. */
  | { readonly kind: 'unanswered' }
  /** Accepted, but nothing is said. */
  | { readonly kind: 'silent'; readonly isNetworkUp?: boolean }
  /** Accepted and ended before anything was said, as port forwards do while nobody listens behind them. */
  | { readonly kind: 'closed' }
  /** An SSH server that takes no more connections for now. */
  | { readonly kind: 'busy'; readonly said: string }
  /** Something that speaks another protocol. */
  | { readonly kind: 'foreign'; readonly said: string }
  /** An SSH server that ended the connection before the login. */
  | { readonly kind: 'dropped'; readonly detail: string }
  /** An SSH server that has no algorithm in common with us. */
  | { readonly kind: 'disagreed'; readonly detail: string }
  | RefusedLogin

/** The name of the way to log in that needs none. */
export const withoutCredential = 'no credential'

export interface RefusedLogin {
  readonly kind: 'login'
  readonly username: string
  /** Ways to log in that the guest refused. */
  readonly tried: readonly string[]
  /** Methods that the guest offers. */
  readonly offered: readonly string[]
  readonly detail?: string
}

/** A try that failed, as an error. */
export class Missed extends Error {
  override readonly name = 'Missed'
  constructor(readonly sighting: Sighting) {
    super(describe(sighting))
  }
}

/** What a failed connection attempt says about the other side. */
export function sightingOf(error: unknown): Sighting {
  if (error instanceof Missed) return error.sighting
  const text = messageOf(error)
  const code = systemCode(error) ?? ''
  if (code === 'ECONNREFUSED' || /connection refused/i.test(text)) return { kind: 'refused' }
  if (/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_\w+|EADDRNOTAVAIL)$/.test(code)) {
    return { kind: 'unreachable', detail: text }
  }
  if (/no route to host|unreachable|name or service not known/i.test(text)) {
    return { kind: 'unreachable', detail: text }
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') return { kind: 'closed' }
  if (code === 'ETIMEDOUT' || /timed out/i.test(text)) return { kind: 'unanswered' }
  return { kind: 'dropped', detail: text }
}

/** Completes a sentence that starts with the guest's address. */
export function describe(sighting: Sighting): string {
  switch (sighting.kind) {
    case 'refused':
      return 'refuses connections'
    case 'unreachable':
      return `cannot be reached (${sighting.detail})`
    case 'unanswered':
      return 'does not answer'
    case 'silent':
      return sighting.isNetworkUp === true
        ? 'has a network, but its SSH server says nothing'
        : 'accepts connections, but nothing answers behind them'
    case 'closed':
      return 'accepts connections and ends them at once'
    case 'busy':
      return `has an SSH server that takes no connection now (it says ${sighting.said})`
    case 'foreign':
      return `has no SSH server (it says ${sighting.said})`
    case 'dropped':
      return `ended the connection before the login (${sighting.detail})`
    case 'disagreed':
      return `has an SSH server without a common algorithm (${sighting.detail})`
    case 'login':
      return describeLogin(sighting)
  }
}

function describeLogin({ username, tried, offered, detail }: RefusedLogin): string {
  const ways =
    tried.length === 0 ? 'none of the ways to log in that the template gives is offered' : worthTelling(tried)
  const reason = detail === undefined ? '' : `; ${detail}`
  return `refused the login of \`${username}\` (tried: ${ways}; the guest offers: ${offered.join(', ') || 'nothing'}${reason})`
}

/** Every login ends by trying without a credential, which tells nobody anything beside the others. */
function worthTelling(tried: readonly string[]): string {
  const others = tried.filter(way => way !== withoutCredential)
  return (others.length === 0 ? tried : others).join(', ')
}

/** Bytes as text that can be shown: shortened, quoted, control characters escaped. */
export function printable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return JSON.stringify(shorten(text, 60)).replace(
    /[\u007f-\u009f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
