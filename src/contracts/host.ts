import type { Readable, Writable } from 'node:stream'
import type { Lease } from './lease.js'
import type { Net } from './net.js'

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
  /**
   * A whole small file as UTF-8 text; IB_FILE_IO past `mostBytes`, by default 64 MiB. Undefined when it does not exist.
   * The signal ends waiting for the writer of a named pipe.
   */
  readText(path: string, mostBytes?: number, signal?: AbortSignal): Promise<string | undefined>
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
