import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { chmod, copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type {
  Communicator,
  GuestRunOptions,
  GuestRunResult,
  FileSource,
  UploadOptions
} from '../../src/contracts/communicator.js'
import { ByteLineSplitter } from '../../src/host/processes/byte-line-splitter.js'

export interface LocalGuestOptions {
  /** The login shell: a program that is run with `-c COMMAND`. */
  readonly shell?: string
  /** Where every command starts. */
  readonly home: string
  /** Its PATH. */
  readonly path?: string
}

/** What sshd gives a session, as far as shells look at it. */
export function loginEnvironment(
  shell: string,
  home: string,
  path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'
): Record<string, string> {
  return {
    HOME: home,
    LOGNAME: 'builder',
    PATH: path,
    SHELL: shell,
    SSH_CLIENT: '192.0.2.1 1234 22',
    USER: 'builder'
  }
}

/**
 * This machine as a guest: each command is run by a real login shell in its own directory and environment, as sshd
 * does it. It is no stand-in for SSH, only for what happens behind it.
 */
export class LocalGuest implements Communicator {
  readonly type = 'local'
  /** Command lines that were run, in order. */
  readonly commands: string[] = []
  private readonly shell: string
  private readonly home: string
  private readonly env: Readonly<Record<string, string>>

  constructor({ shell = '/bin/sh', home, path }: LocalGuestOptions) {
    this.shell = shell
    this.home = home
    this.env = loginEnvironment(shell, home, path)
  }

  async run(command: string, { signal, onLine, stdin = '' }: GuestRunOptions): Promise<GuestRunResult> {
    this.commands.push(command)
    const startedAt = performance.now()
    const child = spawn(this.shell, ['-c', command], { cwd: this.home, env: this.env, detached: true })
    const outputs = { stdout: '', stderr: '' }
    const listen = (stream: 'stdout' | 'stderr'): void => {
      const splitter = new ByteLineSplitter(line => onLine?.(line, stream))
      child[stream].on('data', (chunk: Buffer) => {
        outputs[stream] += chunk.toString()
        splitter.write(chunk)
      })
      child[stream].on('end', () => splitter.end())
    }
    listen('stdout')
    listen('stderr')
    const source = typeof stdin === 'string' ? Readable.from([stdin]) : stdin
    pipeline(source, child.stdin).catch(() => undefined)
    const stop = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
    signal.addEventListener('abort', stop)
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, killer) => resolve(code ?? (killer === 'SIGKILL' ? 137 : 143)))
    })
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
    return { exitCode, ...outputs, ms: performance.now() - startedAt }
  }

  async upload(source: FileSource, remotePath: string, { mode }: UploadOptions): Promise<void> {
    if ('path' in source) await copyFile(source.path, remotePath)
    else if ('text' in source) await writeFile(remotePath, source.text)
    else await pipeline(source.stream, createWriteStream(remotePath))
    if (mode !== undefined) await chmod(remotePath, mode)
  }

  async uploadTree(local: string, remote: string): Promise<void> {
    await mkdir(remote, { recursive: true })
    await cp(local, remote, { recursive: true })
  }

  async download(remote: string, local: string): Promise<void> {
    await copyFile(remote, local)
  }

  async downloadTree(remote: string, local: string): Promise<void> {
    await this.uploadTree(remote, local)
  }

  async disconnect(): Promise<void> {
    // There is no connection.
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Every command has ended by itself.
  }
}
