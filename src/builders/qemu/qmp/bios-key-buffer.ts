import type { QmpClient } from './client.js'

/** Offsets of the next key to take out and the next free place; equal when the buffer is empty. */
export interface KeyBuffer {
  readonly head: number
  readonly tail: number
}

/** Where no BIOS keeps a key buffer. */
const none: KeyBuffer = { head: 0, tail: 0 }

/**
 * Reads the pointers of the BIOS's key buffer, at 40:1A and 40:1C in the guest's memory since the first PC. What is
 * there under another firmware or operating system is something else, or the state in which the BIOS was left.
 */
export async function biosKeyBuffer(qmp: QmpClient, signal: AbortSignal): Promise<KeyBuffer> {
  const dump = await qmp.execute('human-monitor-command', { 'command-line': 'xp /2hx 0x41a' }, signal)
  return parseKeyBuffer(typeof dump === 'string' ? dump : '')
}

/** Reads `000000000000041a: 0x001e 0x001e`. */
export function parseKeyBuffer(dump: string): KeyBuffer {
  const [, head = 0, tail = 0] = (/:\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)/.exec(dump) ?? []).map(hex =>
    Number.parseInt(hex, 16)
  )
  return isPointer(head) && isPointer(tail) ? { head, tail } : none
}

/** The buffer lies at 40:1E up to 40:3E and has two bytes a key. */
function isPointer(value: number): boolean {
  return value >= 0x1e && value < 0x3e && value % 2 === 0
}
