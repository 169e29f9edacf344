const unitMs = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const
const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gy

/**
 * Milliseconds of a Go duration such as `1h15m30.918s`, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/time#ParseDuration
 */
export function parseDuration(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1
  const body = text.replace(/^[+-]/, '')
  if (body === '0') return 0
  let ms = 0
  let end = 0
  for (const match of body.matchAll(part)) {
    const unit = match[2]
    if (!isUnit(unit)) return undefined
    ms += Number(match[1]) * unitMs[unit]
    end = match.index + match[0].length
  }
  return end > 0 && end === body.length ? sign * ms : undefined
}

function isUnit(unit: string | undefined): unit is keyof typeof unitMs {
  return unit !== undefined && unit in unitMs
}

/** A duration for people: `840 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60).toString()} min ${pad(seconds % 60)} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60).toString()} h ${pad(minutes % 60)} min`
}

function pad(value: number): string {
  return value.toString().padStart(2, '0')
}
