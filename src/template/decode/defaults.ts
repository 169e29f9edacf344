import { parseDuration } from '../../core/duration.js'
import type { Option, Options } from '../../core/options.js'

/** The values together with the defaults of options that have none. */
export function withDefaults(
  options: Options,
  values: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  const complete: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(options)) complete[name] = values[name] ?? defaultValue(option)
  return complete
}

/** Defaults are declared as a template would spell them; this is what decoding that spelling gives. */
function defaultValue({ kind, default: written }: Option<unknown>): unknown {
  if (written === undefined) return undefined
  switch (kind) {
    case 'duration':
      return typeof written === 'string' ? parseDuration(written) : undefined
    case 'late':
    case 'lateList':
    case 'lateRows':
    case 'lateMap':
      return lateDefault(written)
    default:
      return written
  }
}

function lateDefault(written: unknown): unknown {
  if (typeof written === 'string') return { template: written }
  if (Array.isArray(written)) return written.map((item: unknown) => lateDefault(item))
  if (typeof written !== 'object' || written === null) return undefined
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, lateDefault(value)]))
}
