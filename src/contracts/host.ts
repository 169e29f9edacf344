import type { Duplex, Readable, Writable } from 'node:stream'

/** The only way outside for everything but `host` and `github`; tests hand in fakes. */
export interface Host {
  readonly platform: 'linux' | 'darwin' | 'win32' | 'freebsd' | 'openbsd' | 'other'
  /** Number of cores that this process may use. */
  readonly cores: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  readonly net: Net
  readonly processes: Processes
  readonly clock: Clock
  readonly random: Random
  /** Absent when nobody sits at a terminal, as in CI. */
  readonly keyboard?: Keyboard | undefined
}

/** The person at the terminal. Several may want to ask at the same time: each waits for its turn. */
export interface Keyboard {
  /**
   * Has the question shown when it is its turn, and gives the line that is typed then, without its end. Rejects with
   * the signal's reason, and with IB_CANCELLED when the input ends.
   */
  ask(show: () => void, signal: AbortSignal): Promise<string>
}

export interface Clock {
  now(): Date
  /** Milliseconds that only ever grow; for measuring. */
  monotonic(): number
  /** Rejects at once with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export interface Random {
  bytes(count: number): Uint8Array
  /** A uniform integer, both ends included. */
  integer(minimum: number, maximum: number): number
  /** A time-ordered UUID. */
  uuid(): string
}

// ---- processes
export type Argv = readonly [program: string, ...args: string[]]

export interface Processes {
  /** Absolute path of a program, or undefined when it is not installed. */
  find(program: string): Promise<string | undefined>
  /**
   * Runs a program to its end. The exit code is the caller's to judge; what it printed is kept up to
   * `keepBytes` from the end. IB_TOOL_MISSING when it is not installed, IB_TIMEOUT past the deadline; on
   * abort or time-out the whole process tree is ended before this rejects.
   */
  run(argv: Argv, options: RunOptions): Promise<ProcessResult>
  /** Starts a program that outlives the call. IB_TOOL_MISSING when it is not installed. */
  start(argv: Argv, options: StartOptions): Promise<RunningProcess>
}
interface SpawnOptions {
  readonly cwd?: string
  /** Added to our own environment; undefined removes a name. */
  readonly env?: Readonly<Record<string, string | undefined>>
}
export interface RunOptions extends SpawnOptions {
  readonly signal: AbortSignal
  readonly timeoutMs?: number
  readonly stdin?: string | Readable
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** Instead of keeping stdout: the sink that gets it as a stream. */
  readonly stdout?: Writable
  readonly keepBytes?: number
  /** For scripts, which may open their output again as `/dev/stderr`; costs a few milliseconds. */
  readonly reopenableOutput?: boolean
}
export interface StartOptions extends SpawnOptions {
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}
export interface ProcessResult {
  readonly exitCode: number
  readonly signal?: string | undefined
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}
export interface RunningProcess {
  readonly pid: number
  readonly exited: Promise<{
    readonly exitCode: number
    readonly signal?: string | undefined
    readonly stderr: string
  }>
  /** Ends the process tree: politely, and by force after `graceMs` (default 5000). Resolves when it is gone. */
  stop(options?: { readonly graceMs?: number }): Promise<void>
}

// ---- files
export interface Files {
  /** A whole small file as UTF-8 text; IB_FILE_IO past `mostBytes`, by default 64 MiB. Undefined when it does not exist. */
  readText(path: string, mostBytes?: number): Promise<string | undefined>
  /**
   * Fills the target from the start of a file and gives how many bytes there were, which are fewer when the file is
   * shorter. For a small file much quicker than a stream.
   */
  readInto(path: string, target: Uint8Array): Promise<number>
  /** A stream over a file or a part of it. */
  read(path: string, options?: ReadOptions): Readable
  /** Puts a whole small file in place atomically: written beside, synced, renamed. Parent directories are made. */
  write(path: string, content: string | Uint8Array, options?: WriteOptions): Promise<void>
  /**
   * Adds to the end of a file, which is created when missing, or takes back what was added when that fails. `durable`:
   * resolves when a power cut cannot undo it.
   */
  append(path: string, content: string, options?: { readonly durable?: boolean }): Promise<void>
  /** A big file written beside its final name; it gets the name only at `commit`. */
  create(path: string, options?: CreateOptions): Promise<PendingFile>
  /** What is at a path, symbolic links followed; undefined when it does not exist. */
  stat(path: string): Promise<FileStat | undefined>
  /** Entries of a directory, sorted by name. */
  list(directory: string): Promise<readonly DirectoryEntry[]>
  /** Every entry below a directory, parents before children, sorted; symbolic links are reported, not followed. */
  walk(directory: string): AsyncIterable<DirectoryEntry>
  /** Paths that match a Go `filepath.Glob` pattern (`*`, `?`, `[a-z]`), in Go's order: sorted within each directory. */
  glob(pattern: string): Promise<readonly string[]>
  makeDirectory(path: string): Promise<void>
  /** A new private directory with that name's start, below the system's temporary directory or `parent`. */
  makeTemporary(prefix: string, parent?: string): Promise<string>
  /** Deletes a file or a whole tree; no error when it is absent. */
  remove(path: string): Promise<void>
  /** Deletes a directory that has nothing in it; false when it has, or is none. */
  removeEmpty(directory: string): Promise<boolean>
  /** Renames within a file system, replacing a file of that name. */
  rename(from: string, to: string): Promise<void>
  /** Copies a file, sharing blocks where the file system can; never replaces an existing one. */
  copy(from: string, to: string): Promise<void>
  chmod(path: string, mode: number): Promise<void>
  readLink(path: string): Promise<string>
  freeBytes(directory: string): Promise<number>
  /** A lock between processes, held until released; freed by itself when its holder dies. Waits for its turn. */
  lock(path: string, signal: AbortSignal, onWait?: () => void): Promise<Lease>
  /** The same, but undefined at once when somebody holds it. */
  tryLock(path: string): Promise<Lease | undefined>
}
export interface ReadOptions {
  readonly start?: number
  /** Where to stop; exclusive. */
  readonly end?: number
  /** How much comes at a time; by default what suits many streams at once. */
  readonly chunkBytes?: number
}
export interface WriteOptions {
  readonly mode?: number
  /** False: a power cut may still undo it, which saves much time with many files. True when absent. */
  readonly durable?: boolean
}
export interface CreateOptions extends WriteOptions {
  /** Go on at the end of an earlier attempt's bytes instead of starting anew. */
  readonly resume?: boolean
}
export interface PendingFile {
  /** Where the bytes are until commit. */
  readonly temporaryPath: string
  /** Bytes there already when `resume` found an earlier attempt. */
  readonly resumedBytes: number
  readonly sink: Writable
  /** Ends the sink, syncs, renames. */
  commit(): Promise<void>
  /** Drops what was written; with `keep`, leaves it for a later `resume`. */
  discard(options?: { readonly keep?: boolean }): Promise<void>
}
export interface FileStat {
  readonly kind: 'file' | 'directory' | 'link' | 'other'
  readonly bytes: number
  readonly mode: number
  readonly modifiedMs: number
  /** What tells a file from another one put in its place, where the file system has such a number. */
  readonly inode?: number
}
export interface DirectoryEntry extends FileStat {
  readonly name: string
  /** Absolute path. */
  readonly path: string
}
export interface Lease {
  release(): Promise<void>
}

// ---- network
export interface Net {
  /** A TCP connection with TCP_NODELAY set. Rejects with the system's error; bounded by the signal. */
  connect(to: { readonly host: string; readonly port: number }, signal: AbortSignal): Promise<Duplex>
  /** A Unix-domain socket, or a named pipe on Windows. */
  connectPath(path: string, signal: AbortSignal): Promise<Duplex>
  /** A TCP server on the port; `onConnection` owns each socket. */
  listen(
    at: { readonly host: string; readonly port: number },
    onConnection: (socket: Duplex) => void
  ): Promise<Listener>
  /** An HTTP server on the port. */
  serveHttp(at: { readonly host: string; readonly port: number }, handle: HttpHandler): Promise<Listener>
  /** One HTTP(S) request, redirects followed, system proxies honoured; the body is a stream. Any status resolves. */
  request(url: string, options: HttpRequestOptions): Promise<HttpResponse>
  /**
   * A port of the range that is free and that no other run on this machine has leased. The maximum is exclusive
   * unless it equals the minimum, as in Packer. IB_NO_PORT when there is none.
   */
  leasePort(range: {
    readonly minimum: number
    readonly maximum: number
    readonly host: string
  }): Promise<PortLease>
  /** Addresses of this machine's interfaces by interface name. */
  interfaces(): Readonly<Record<string, readonly string[]>>
}
export interface Listener {
  readonly port: number
  close(): Promise<void>
}
export interface PortLease extends Lease {
  readonly port: number
}
export interface HttpRequestOptions {
  readonly signal: AbortSignal
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** How long nothing at all may come before the other side counts as dead; a minute when absent. */
  readonly idleTimeoutMs?: number
  /** Takes any TLS certificate. */
  readonly insecureTls?: boolean
  /** Whom to trust, and who asks, when that is not what the system says. */
  readonly tls?: TlsOptions
  /** Whether a redirection is followed, which it is when absent, or given back as the answer. */
  readonly followRedirects?: boolean
}
/** PEM texts. */
export interface TlsOptions {
  /** Certificates that vouch for servers, instead of the system's. */
  readonly ca?: string | undefined
  /** The certificate, and its key, by which we show who we are. */
  readonly cert?: string | undefined
  readonly key?: string | undefined
  /** The name that the server's certificate is for, when it is not that of the URL. */
  readonly serverName?: string | undefined
}
export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}
export type HttpHandler = (request: {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly from: string
}) => Promise<HttpReply>
export interface HttpReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Readable
}
