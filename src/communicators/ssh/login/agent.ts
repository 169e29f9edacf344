import ssh2 from 'ssh2'
import type { Net } from '../../../contracts/net.js'

/** The SSH agent behind a socket, or a named pipe on Windows. */
export class HostAgent extends ssh2.OpenSSHAgent {
  constructor(
    private readonly net: Net,
    private readonly path: string,
    private readonly signal: AbortSignal
  ) {
    super(path)
  }

  /** One connection to the agent, for logging in or for a guest to which the agent is forwarded. */
  override getStream(done: ssh2.GetStreamCallback): void {
    this.net.connectPath(this.path, this.signal).then(
      socket => done(undefined, socket),
      (cause: unknown) => done(new Error(`the SSH agent at ${this.path} cannot be reached`, { cause }))
    )
  }
}
