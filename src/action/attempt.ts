import { messageOf } from '../core/errors.js'

/**
 * Does something that only tells of a run. That it fails must not change how the run ended: it is warned of, and the
 * rest goes on with `otherwise`.
 * @param what names it, as in "could not write the summary"
 */
export async function attempt<T>(
  what: string,
  work: () => Promise<T>,
  otherwise: T,
  warn: (text: string) => void
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    warn(`could not ${what}: ${messageOf(error)}`)
    return otherwise
  }
}
