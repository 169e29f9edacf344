/**
 * The system's own error where several addresses of a name were tried: Node then gives an error of errors, which has
 * no message. https://nodejs.org/api/net.html#socketconnectoptions-connectlistener (autoSelectFamily)
 */
export function systemError(error: Error): Error {
  if (!('errors' in error) || !Array.isArray(error.errors)) return error
  const found: readonly unknown[] = error.errors
  return found.find(isError) ?? error
}

function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value
}
