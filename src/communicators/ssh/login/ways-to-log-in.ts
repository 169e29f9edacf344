import type ssh2 from 'ssh2'
import { withoutCredential } from '../reach/sighting.js'

/** Who logs in, and with what. */
export interface Credentials {
  readonly username: string
  readonly password: string | undefined
  readonly privateKey: ssh2.ParsedKey | undefined
  /** Where the private key is from, for people. */
  readonly keyName: string
  readonly agent: ssh2.BaseAgent | undefined
}

interface Way {
  /** For people. */
  readonly label: string
  /** The method's name in the protocol. */
  readonly method: string
  readonly auth: ssh2.AnyAuthMethod
}

/** The ways to log in that are tried one after the other, and what became of them. */
export class WaysToLogIn {
  /** Ways that have been tried, for people. */
  readonly tried: string[] = []
  /** Methods that the server offers, once it has said so. */
  offered: readonly string[] = []
  private readonly all: readonly Way[]
  private left: Way[]

  constructor(credentials: Credentials) {
    this.all = waysOf(credentials)
    this.left = [...this.all]
  }

  /**
   * What to try next, or false when nothing is left. `offered` is null at the start. After a partial success (the
   * server wants several methods) everything is open again but what has just succeeded.
   */
  next(offered: readonly string[] | null, isPartialSuccess: boolean | null): ssh2.AnyAuthMethod | false {
    if (offered !== null) this.offered = offered
    if (isPartialSuccess === true) {
      const succeeded = this.tried.pop()
      this.left = this.all.filter(({ label }) => label !== succeeded)
    }
    for (let way = this.left.shift(); way !== undefined; way = this.left.shift()) {
      if (offered !== null && !offered.includes(way.method) && way.method !== 'none') continue
      this.tried.push(way.label)
      return way.auth
    }
    return false
  }
}

function waysOf({ username, password, privateKey, keyName, agent }: Credentials): readonly Way[] {
  const ways: Way[] = []
  if (agent !== undefined) {
    ways.push({ label: 'SSH agent', method: 'publickey', auth: { type: 'agent', username, agent } })
  }
  if (privateKey !== undefined) {
    ways.push({ label: keyName, method: 'publickey', auth: { type: 'publickey', username, key: privateKey } })
  }
  if (password !== undefined) {
    ways.push({ label: 'password', method: 'password', auth: { type: 'password', username, password } })
    ways.push({
      label: 'keyboard-interactive',
      method: 'keyboard-interactive',
      auth: {
        type: 'keyboard-interactive',
        username,
        prompt: (_name, _instructions, _language, prompts, answer) => answer(prompts.map(() => password))
      }
    })
  }
  // Last, for it rarely helps: accounts without password.
  ways.push({ label: withoutCredential, method: 'none', auth: { type: 'none', username } })
  return ways
}
