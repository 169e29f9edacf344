import type { Duplex } from 'node:stream'
import type ssh2 from 'ssh2'

/** How long the other side may take to close before it is left without a good-bye. */
const farewellMs = 1000

/** A connection to an SSH server, until it is lost. */
export class Connection {
  /** False once the server has refused to forward the SSH agent. */
  mayForwardAgent = true
  private readonly gone = new AbortController()

  constructor(
    readonly client: ssh2.Client,
    private readonly socket: Duplex
  ) {
    client.on('error', error => {
      // A key of the agent that cannot be used is no failure of the connection: the next way to log in is tried.
      if (error.level !== 'agent') this.lose(error)
    })
    // A connection through a jump host may be ended by the guest without being closed.
    const onEnd = (): void => this.lose(new Error('the guest closed the connection'))
    client.on('end', onEnd).on('close', onEnd)
  }

  /** Aborts when the connection is gone, with the reason. */
  get lost(): AbortSignal {
    return this.gone.signal
  }

  get isLost(): boolean {
    return this.gone.signal.aborted
  }

  /** Calls back whenever something comes from the other side. */
  onSign(listener: () => void): void {
    this.socket.on('data', listener)
  }

  /** Gives the connection up without a word. */
  lose(reason: Error): void {
    this.gone.abort(reason)
    this.socket.destroy()
  }

  /** Says good-bye and closes. `sleep` bounds the wait for the other side. */
  async end(sleep: (ms: number, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.isLost) return
    this.client.end()
    await sleep(farewellMs, this.lost).catch(() => undefined)
    this.lose(new Error('the connection was ended'))
  }
}
