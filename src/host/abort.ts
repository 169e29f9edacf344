/** Why a signal was aborted, as an error whatever was given to `abort`. */
export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return isError(reason) ? reason : new DOMException(String(reason), 'AbortError')
}

/** Not by `instanceof`, which does not know the errors of another realm. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}

/** Calls `listener` when the signal aborts (at once when it has), until the returned function is called. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener()
    return () => undefined
  }
  signal.addEventListener('abort', listener, { once: true })
  return () => signal.removeEventListener('abort', listener)
}
