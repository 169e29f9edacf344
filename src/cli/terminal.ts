/** Where the command line prints. */
export interface Terminal {
  readonly isInteractive: boolean
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
}
