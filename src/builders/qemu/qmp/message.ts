/** A line from QEMU (https://www.qemu.org/docs/master/interop/qmp-spec.html). */
export type QmpMessage =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly reason: string }
  | { readonly kind: 'event'; readonly name: string; readonly data: unknown }

/** Reads a line; undefined for one that is of no kind we know, which is then passed over. */
export function parseQmpLine(line: string): QmpMessage | undefined {
  const message = parseJson(line)
  if (!isRecord(message)) return undefined
  const { id, event, error } = message
  if ('QMP' in message) return { kind: 'greeting' }
  if (typeof event === 'string') return { kind: 'event', name: event, data: message['data'] }
  if (typeof id !== 'number') return undefined
  if ('return' in message) return { kind: 'result', id, value: message['return'] }
  if (!isRecord(error)) return undefined
  const reason = error['desc']
  return { kind: 'refusal', id, reason: typeof reason === 'string' ? reason : 'no reason given' }
}

/** True for a plain object, whose members are then still to be looked at one by one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
