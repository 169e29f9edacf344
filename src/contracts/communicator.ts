import type { Readable } from 'node:stream'
import type { ConfigOf, Options } from '../core/options.js'
import type { Plugin, StepContext } from './plugin.js'

/** The exit code that Packer gives a command whose connection broke; templates list it in `valid_exit_codes`. */
export const disconnectedExitCode = 2_300_218

/** A session with a guest. Everything streams; a lost connection is made again by the next call. */
export interface Communicator extends AsyncDisposable {
  /** The plugin's type: `ssh`, `winrm`. */
  readonly type: string
  /** Whether commands that get no input run on a terminal, which they do not when they get some (`ssh_pty`). */
  readonly usesTerminal?: boolean
  /** The guest's processor is emulated: to start a process there takes longer than many requests to it. */
  readonly isEmulated?: boolean
  /** Runs a command line in the guest's shell; a lost connection gives `disconnectedExitCode`, not an error. */
  run(command: string, options: GuestRunOptions): Promise<GuestRunResult>
  /** The file gets exactly the mode, where the guest has such a thing. */
  upload(source: FileSource, remotePath: string, options: UploadOptions): Promise<void>
  /** Removes files without a process in the guest; false when that cannot be done and a command has to. */
  remove?(remotePaths: readonly string[], options: TransferOptions): Promise<boolean>
  /** Puts the *contents* of a local directory into a remote one, which is made when missing. */
  uploadTree(localDirectory: string, remoteDirectory: string, options: TransferOptions): Promise<void>
  /** The file appears under its local name only when it is complete. */
  download(remotePath: string, localPath: string, options: TransferOptions): Promise<void>
  /** Gets the *contents* of a remote directory into a local one, which is made when missing. */
  downloadTree(remoteDirectory: string, localDirectory: string, options: TransferOptions): Promise<void>
  /** Drops the connection (before a reboot, say); the next call connects anew, waiting as at the start. */
  disconnect(): Promise<void>
  /**
   * Removes the throw-away public key from the guest if the template wants that; to be called after provisioning,
   * while the guest still runs. The connection stays, but no new one can be made. That it fails is only reported.
   */
  removeTemporaryKey?(options: { readonly signal: AbortSignal }): Promise<void>
}
export interface GuestRunOptions {
  readonly signal: AbortSignal
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  readonly stdin?: string | Readable
  /**
   * How long, in milliseconds, output may stay open and silent after the command's end: a program that it left behind
   * can hold it for ever. Without it the output is awaited.
   */
  readonly leftoverMs?: number
}
export interface GuestRunResult {
  readonly exitCode: number
  /** The last 64 KiB of each stream. */
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
  /** The output was still open when it was given up; see `leftoverMs`. */
  readonly isLeftOpen?: boolean
}
export type FileSource =
  | { readonly path: string }
  | { readonly text: string }
  | { readonly stream: Readable; readonly bytes: number }
export interface TransferOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (doneBytes: number, totalBytes: number | undefined) => void
}
export interface UploadOptions extends TransferOptions {
  /** Permission bits; the local file's when absent, else 0644. */
  readonly mode?: number
}

/** Where the guest answers, and the credentials that the builder made for it. */
export interface Endpoint {
  readonly host: string
  readonly port: number
  /**
   * A port of `host` that is forwarded to a port of the guest on which nothing listens. What connects to it hangs until
   * the guest's network is up, and is refused from then on: that tells more, and sooner, than the port itself can.
   */
  readonly closedPort?: number
  /** The guest's processor is emulated: whatever it computes takes ten times as long as here. */
  readonly isEmulated?: boolean
  readonly username?: string
  readonly password?: string
  /** PEM. */
  readonly privateKey?: string
}

/** What a builder must know of the communicator that the template chose, to prepare its machine for it. */
export interface GuestAccess {
  readonly type: string
  /** Port in the guest; undefined for `none`. */
  readonly port: number | undefined
  /** An address that the template gives, used instead of what the builder finds out. */
  readonly host: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
  /** Of the template, for programs on this machine that log in by themselves. */
  readonly privateKeyFile?: string | undefined
  /** Whether the keys of an SSH agent are used to log in. */
  readonly usesAgent?: boolean
  /** Set when no credential is given, so that the builder shall make a throw-away key pair. */
  readonly keyPair: KeyPairSpec | undefined
}
export interface KeyPairSpec {
  readonly type: 'rsa' | 'ecdsa' | 'ed25519' | 'dsa'
  readonly bits: number | undefined
  /** The public key's comment, by which it is removed from the guest at the end. */
  readonly comment: string | undefined
}

export interface CommunicatorPlugin<O extends Options = Options> extends Plugin<O> {
  access(config: ConfigOf<O>): GuestAccess
  /** Waits until the guest answers, up to the option's time; the errors are the IB_CONNECT_ ones. */
  connect(config: ConfigOf<O>, endpoint: Endpoint, ctx: StepContext): Promise<Communicator>
}

export function defineCommunicator<O extends Options>(
  communicator: CommunicatorPlugin<O>
): CommunicatorPlugin<O> {
  return communicator
}
