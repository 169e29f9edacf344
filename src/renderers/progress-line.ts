import { formatBytes } from '../core/size.js'
import { formatElapsed } from './format.js'

export interface ProgressState {
  readonly label: string
  readonly done: number
  readonly total?: number | undefined
  readonly unit: 'bytes' | 'items'
  /** Milliseconds since the first report of this label. */
  readonly elapsedMs: number
}

/** How far something is, how fast, and how long it will take: `Download 40 % 26.0 MiB of 65.0 MiB, 13 MiB/s, 0:03 left`. */
export function progressLine({ label, done, total, unit, elapsedMs }: ProgressState): string {
  const amount = (value: number): string => (unit === 'bytes' ? formatBytes(value) : value.toString())
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0
  const speed = rate > 0 && unit === 'bytes' ? `, ${formatBytes(rate)}/s` : ''
  if (total === undefined || total === 0) return `${label} ${amount(done)}${speed}`
  const percent = Math.min(100, Math.floor((done / total) * 100))
  const left = rate > 0 && done < total ? `, ${formatElapsed(((total - done) / rate) * 1000)} left` : ''
  return `${label} ${percent} % ${amount(done)} of ${amount(total)}${speed}${left}`
}
