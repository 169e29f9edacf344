import { messageOf } from '../core/errors.js'
import { maskEvidence, type EvidenceWorld } from './mask-evidence.js'

/**
 * Keeps what helps to find out why a build failed, without secrets, and drops what no one needs. Never throws: how the
 * build went is decided, and what cannot be done about its logs is told.
 */
export async function settleEvidence(
  directory: string,
  isWanted: boolean,
  world: EvidenceWorld
): Promise<void> {
  try {
    await (isWanted ? maskEvidence(directory, world) : world.files.remove(directory))
  } catch (error) {
    const what = isWanted ? 'may have secrets in it' : 'is not needed any more'
    const text = `${directory} ${what}, and cannot be looked after: ${messageOf(error)}`
    world.emit({ type: 'notice', level: 'warning', text })
  }
}
