import type { StepContext } from '../../../contracts/plugin.js'
import { formatDuration } from '../../../core/duration.js'
import type { ErrorCode } from '../../../core/error-codes.js'
import { BuildError } from '../../../core/errors.js'

export interface Attempts {
  /** Completes the sentence "could not …". */
  readonly what: string
  readonly timeoutMs: number
}

const pauseMs = 2000
/** What can pass by itself, for example while the guest restarts. */
const passing: readonly ErrorCode[] = [
  'IB_DISCONNECTED',
  'IB_TRANSFER_FAILED',
  'IB_CONNECT_REFUSED',
  'IB_CONNECT_UNREACHABLE',
  'IB_CONNECT_TIMEOUT',
  'IB_CONNECT_AUTH',
  'IB_CONNECT_PROTOCOL'
]

/**
 * Makes an attempt every two seconds as long as the guest cannot be reached and the time is not over, as Packer does
 * around everything that starts a script. The attempt gives undefined when the connection was lost. Throws its last
 * error, or IB_DISCONNECTED.
 */
export async function whileUnreachable<T>(
  { what, timeoutMs }: Attempts,
  { host, emit, signal }: Pick<StepContext, 'host' | 'emit' | 'signal'>,
  attempt: () => Promise<T | undefined>
): Promise<T> {
  const startedAt = host.clock.monotonic()
  for (;;) {
    const outcome = await outcomeOf(attempt)
    if (!(outcome instanceof BuildError)) return outcome.value
    const leftMs = timeoutMs - (host.clock.monotonic() - startedAt)
    if (leftMs < pauseMs) throw exhausted(what, timeoutMs, outcome)
    const text = `Could not ${what}: ${outcome.message}; trying again for up to ${formatDuration(leftMs)}`
    emit({ type: 'notice', level: 'warning', text })
    await host.clock.sleep(pauseMs, signal)
  }
}

async function outcomeOf<T>(
  attempt: () => Promise<T | undefined>
): Promise<{ readonly value: T } | BuildError> {
  try {
    const value = await attempt()
    return value === undefined ? new BuildError('IB_DISCONNECTED', 'the connection was lost') : { value }
  } catch (error) {
    if (error instanceof BuildError && passing.includes(error.code)) return error
    throw error
  }
}

function exhausted(what: string, timeoutMs: number, last: BuildError): BuildError {
  const tried = `tried for ${formatDuration(timeoutMs)}; \`start_retry_timeout\` sets how long`
  return new BuildError(last.code, `could not ${what}: ${last.message}`, {
    hint: last.hint === undefined ? tried : `${last.hint}; ${tried}`,
    place: last.place,
    cause: last
  })
}
