import type { Clock } from '../../../contracts/host.js'
import type { Emit } from '../../../core/events.js'
import { BuildError } from '../../../core/errors.js'
import { withDeadline } from '../../../toolkit/deadline.js'
import { withReminders } from '../../../toolkit/remind.js'
import type { Connection } from './connection.js'
import { unreachedGuest } from '../reach/failure.js'
import type { Dial } from '../reach/dial.js'
import { HostKeys } from './host-keys.js'
import type { LogInOptions } from './log-in.js'
import { openConnection } from './open-connection.js'
import { Missed } from '../reach/sighting.js'
import { Sightings } from '../reach/sightings.js'
import { untilAbort } from '../until-abort.js'

export interface LinkOptions {
  /** For people: `127.0.0.1:22`. */
  readonly target: string
  readonly dial: Dial
  /** See `SearchOptions`. */
  readonly dialClosedPort?: Dial | undefined
  readonly login: Omit<LogInOptions, 'hostKeys' | 'signal'>
  readonly attempts: number
  readonly timeoutMs: number
  readonly clock: Clock
  readonly emit: Emit
  /** Ends the link for good. */
  readonly signal: AbortSignal
  /** Done with every new connection before anybody gets it. */
  readonly prepare?: (connection: Connection) => Promise<void>
}

/** The way to one SSH server: a connection that is made when needed, and made anew when it was lost. */
export class Link {
  private readonly hostKeys = new HostKeys()
  private readonly closing = new AbortController()
  private readonly lifetime: AbortSignal
  private current: Connection | undefined
  private opening: Promise<Connection> | undefined

  constructor(private readonly options: LinkOptions) {
    this.lifetime = AbortSignal.any([options.signal, this.closing.signal])
  }

  /**
   * The live connection, or a new one. Waits as long as the link's time-out says; the errors are the IB_CONNECT_
   * ones, or the signal's reason.
   */
  async connection(signal: AbortSignal): Promise<Connection> {
    signal.throwIfAborted()
    if (this.current?.isLost === false) return this.current
    this.opening ??= this.open().finally(() => (this.opening = undefined))
    return await untilAbort(this.opening, signal)
  }

  /** Ends the connection; the next call makes another one. */
  async drop(): Promise<void> {
    const { current } = this
    this.current = undefined
    await current?.end((ms, signal) => this.options.clock.sleep(ms, signal))
  }

  /** Ends the connection for good. */
  async close(): Promise<void> {
    this.closing.abort()
    await this.drop()
  }

  private async open(): Promise<Connection> {
    const { target, clock, emit, timeoutMs, prepare } = this.options
    const sightings = new Sightings(target, emit)
    const started = clock.monotonic()
    const limit = { what: `SSH at ${target}`, timeoutMs, clock, signal: this.lifetime }
    try {
      const open = async (within: AbortSignal): Promise<Connection> =>
        await openConnection({
          ...this.options,
          ...this.options.login,
          hostKeys: this.hostKeys,
          see: sightings.see,
          signal: within
        })
      const reminder = { what: 'SSH', timeoutMs, clock, emit, details: () => sightings.describe() }
      const connection = await withReminders(reminder, () => withDeadline(limit, open))
      await prepare?.(connection)
      return (this.current = connection)
    } catch (error) {
      this.lifetime.throwIfAborted()
      const isLate = error instanceof BuildError && error.code === 'IB_TIMEOUT'
      if (!isLate && !(error instanceof Missed)) throw error
      throw unreachedGuest(target, clock.monotonic() - started, sightings)
    }
  }
}
