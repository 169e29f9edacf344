import type ssh2 from 'ssh2'
import { BuildError } from '../../../core/errors.js'
import type { Connection } from '../login/connection.js'
import type { Link } from '../login/link.js'
import { untilAbort } from '../until-abort.js'

type Done<T> = (error: Error | null | undefined, value: T) => void

/** SFTP with promises, over a channel of its own. Calls fail with the server's sentence. */
export class SftpSession {
  /** Ends every call: by the caller's wish, or because the connection is lost (IB_DISCONNECTED). */
  private readonly within: AbortSignal

  constructor(
    private readonly wrapper: ssh2.SFTPWrapper,
    signal: AbortSignal
  ) {
    const lost = new AbortController()
    wrapper.once('close', () => {
      lost.abort(
        new BuildError('IB_DISCONNECTED', 'the connection to the guest was lost during a file transfer')
      )
    })
    this.within = AbortSignal.any([signal, lost.signal])
  }

  /** Nothing can be asked of it any more. */
  get isOver(): boolean {
    return this.within.aborted
  }

  async open(path: string, flags: 'r' | 'w', mode?: number): Promise<Buffer> {
    const attributes = mode === undefined ? {} : { mode }
    return await this.call<Buffer>(done => this.wrapper.open(path, flags, attributes, done))
  }

  async close(handle: Buffer): Promise<void> {
    await this.call<unknown>(done => this.wrapper.close(handle, error => done(error, undefined)))
  }

  async write(handle: Buffer, data: Buffer, position: number): Promise<void> {
    await this.call<unknown>(done => {
      this.wrapper.write(handle, data, 0, data.length, position, error => done(error, undefined))
    })
  }

  /** Up to that many bytes; fewer only at the end of the file. */
  async read(handle: Buffer, position: number, bytes: number): Promise<Buffer> {
    const data = Buffer.allocUnsafe(bytes)
    let filled = 0
    while (filled < bytes) {
      const count = await this.call<number>(done => {
        this.wrapper.read(handle, data, filled, bytes - filled, position + filled, done)
      })
      if (count === 0) break
      filled += count
    }
    return data.subarray(0, filled)
  }

  /** Undefined when there is nothing of that name. Follows links. */
  async stat(path: string): Promise<ssh2.Stats | undefined> {
    return await this.call<ssh2.Stats>(done => this.wrapper.stat(path, done)).catch((error: unknown) => {
      if (this.within.aborted) throw error
      return undefined
    })
  }

  async facts(handle: Buffer): Promise<ssh2.Stats> {
    return await this.call<ssh2.Stats>(done => this.wrapper.fstat(handle, done))
  }

  async chmod(handle: Buffer, mode: number): Promise<void> {
    await this.call<unknown>(done => this.wrapper.fchmod(handle, mode, error => done(error, undefined)))
  }

  async makeDirectory(path: string, mode: number): Promise<void> {
    await this.call<unknown>(done => this.wrapper.mkdir(path, { mode }, error => done(error, undefined)))
  }

  async list(path: string): Promise<readonly ssh2.FileEntryWithStats[]> {
    return await this.call<ssh2.FileEntryWithStats[]>(done => this.wrapper.readdir(path, done))
  }

  async link(target: string, path: string): Promise<void> {
    await this.call<unknown>(done => this.wrapper.symlink(target, path, error => done(error, undefined)))
  }

  async remove(path: string): Promise<void> {
    await this.call<unknown>(done => this.wrapper.unlink(path, error => done(error, undefined)))
  }

  end(): void {
    this.wrapper.end()
  }

  private async call<T>(request: (done: Done<T>) => void): Promise<T> {
    const answer = new Promise<T>((resolve, reject) => {
      request((error, value) => {
        if (error) reject(error)
        else resolve(value)
      })
    })
    return await untilAbort(answer, this.within)
  }
}

/** Opens a session; undefined when the guest has no SFTP server. */
export async function openSftp(link: Link, signal: AbortSignal): Promise<SftpSession | undefined> {
  return await openSftpOn(await link.connection(signal), signal)
}

/** The same over a connection that is there; the session and its calls last until the signal aborts. */
export async function openSftpOn(
  connection: Connection,
  signal: AbortSignal
): Promise<SftpSession | undefined> {
  const opened = new Promise<ssh2.SFTPWrapper | undefined>((resolve, reject) => {
    connection.client.sftp((error, wrapper) => {
      if (!error) resolve(wrapper)
      else if (connection.isLost)
        reject(new BuildError('IB_DISCONNECTED', 'the connection to the guest was lost'))
      else resolve(undefined)
    })
  })
  const wrapper = await untilAbort(opened, signal)
  return wrapper && new SftpSession(wrapper, signal)
}
