import type { GuestContext } from '../../../contracts/extension.js'
import type { NamedScript } from '../choose-scripts.js'

/** Scripts to run in a guest, one after the other, and how. */
export interface GuestJob {
  readonly scripts: readonly NamedScript[]
  readonly inlineShebang: string | undefined
  /** Send script files as they are; otherwise CR LF becomes LF. */
  readonly binary: boolean
  /** Where each script is while it runs; the same for all, as in Packer. */
  readonly remotePath: string
  /** A file with variables that is there as long as the scripts run. */
  readonly variablesFile: RemoteText | undefined
  /** The command line that runs the script at `remotePath`, for the guest's login shell. */
  readonly command: string
  readonly validExitCodes: readonly number[]
  /** Whether a script may end with the loss of the connection. */
  readonly expectsDisconnect: boolean
  /** Whether the remote files stay. */
  readonly keepsFiles: boolean
  /** How long a script that cannot be started is tried again. */
  readonly startRetryMs: number
}

export interface RemoteText {
  readonly path: string
  readonly text: string
}

/** What running scripts in a guest needs of the context. */
export type JobContext = Pick<GuestContext, 'host' | 'guest' | 'emit' | 'signal' | 'step' | 'placeOf'> & {
  /** Against which relative paths of scripts resolve. */
  readonly directory: string
}
