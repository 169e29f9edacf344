import { BuildError } from '../../../core/errors.js'
import type { Conversation, GuestShell } from '../run/guest-shell.js'
import { pump } from './pump.js'

/** OpenSSH takes ten sessions on a connection; this leaves some to others. */
export const partsAtATime = 4

/** A part of a transfer: a script of the guest, and what it is fed with. */
export interface Part extends Pick<Conversation, 'script' | 'parameters'> {
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Sends all parts at once; when one fails, the others come to an early end, and it is waited for that: their commands
 * would count among those that the server allows. False when the guest or its server refused one.
 */
export async function sendSideBySide(
  shell: GuestShell,
  parts: readonly Part[],
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (count: number) => void }
): Promise<boolean> {
  const failures: unknown[] = []
  const send = async ({ content, ...conversation }: Part): Promise<void> => {
    const wanted = unless(() => failures.length > 0, content)
    const end = await shell.converse({
      ...conversation,
      signal,
      talk: async ({ input, stdout }) => {
        stdout.resume()
        await pump(wanted, input, onBytes)
      }
    })
    if (end?.exitCode !== 0) throw new Refusal(end?.stderr ?? 'no shell')
  }
  const sending = parts.map(part =>
    send(part).catch((error: unknown) => {
      failures.push(error)
      throw error
    })
  )
  try {
    await Promise.all(sending)
    return true
  } catch (error) {
    await Promise.allSettled(sending)
    if (isRefusal(error)) return false
    throw error
  }
}

/** The bytes up to where they are not wanted any more. */
async function* unless(
  isStopped: () => boolean,
  content: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    if (isStopped()) return
    yield chunk
  }
}

/** The guest did not take a part. */
class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Also of the server, which may not start so many commands at a time. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refusal || (error instanceof BuildError && error.code === 'IB_CONNECT_PROTOCOL')
}
