import { BuildError, messageOf, systemCode } from '../../core/errors.js'

/** An answer that is no file. */
export class HttpStatusError extends BuildError {
  constructor(readonly status: number) {
    super('IB_DOWNLOAD_FAILED', `the server answered with HTTP ${status}${meaningOf(status)}`)
  }
}

/** A transfer that broke; what came of it is the start of the next attempt, unless that has to begin anew. */
export class BrokenTransferError extends BuildError {
  constructor(
    readonly next: 'go on' | 'begin anew',
    message: string,
    cause?: unknown
  ) {
    const hint =
      'run it again, which goes on where this one ended if the server allows that, or name another mirror in `iso_urls`'
    super('IB_DOWNLOAD_FAILED', message, { cause, hint })
  }
}

const meanings: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout'
}

function meaningOf(status: number): string {
  const meaning = meanings[status]
  return meaning === undefined ? '' : ` (${meaning})`
}

const transientCodes = [
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE'
]

/** True for what a further attempt at the same URL may not meet again. */
export function isTransientFailure(error: unknown): boolean {
  if (error instanceof HttpStatusError) return [408, 425, 429].includes(error.status) || error.status >= 500
  if (error instanceof BrokenTransferError) return true
  if (error instanceof BuildError) return error.code === 'IB_TIMEOUT'
  return transientCodes.includes(systemCode(error) ?? '')
}

const explanations: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host name',
  EAI_AGAIN: 'the host name cannot be resolved now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "the server's certificate is signed by an authority that is not trusted here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "the server's certificate is signed by an authority that is not trusted here"
}

/** Why a download failed, to end a sentence with. */
export function describeFailure(error: unknown): string {
  return explanations[systemCode(error) ?? ''] ?? messageOf(error)
}
