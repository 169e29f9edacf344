/** A wish from outside that this process ends: the first, the second … */
export interface TerminationRequest {
  readonly signal: NodeJS.Signals
  /** 1 for the first of any kind. */
  readonly count: number
}

const terminationSignals = {
  posix: ['SIGINT', 'SIGTERM', 'SIGHUP'],
  // SIGBREAK is Ctrl-Break; SIGHUP is what closing the console window gives, ten seconds before the end.
  // https://nodejs.org/api/process.html#signal-events
  windows: ['SIGINT', 'SIGBREAK', 'SIGHUP']
} as const

/**
 * Calls the handler for each termination signal instead of ending the process, until the returned function is
 * called. The count lets the handler end at once when it is asked a second time.
 */
export function onTerminationSignals(handler: (request: TerminationRequest) => void): () => void {
  let count = 0
  const listener = (signal: NodeJS.Signals): void => {
    count += 1
    handler({ signal, count })
  }
  const signals = terminationSignals[process.platform === 'win32' ? 'windows' : 'posix']
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
