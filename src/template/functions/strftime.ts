import { dateParts, pad, twelveHour } from './layout.js'

const codes: Readonly<Record<string, (at: Date) => string>> = {
  a: at => dateParts(at).day.slice(0, 3),
  A: at => dateParts(at).day,
  b: at => dateParts(at).month.slice(0, 3),
  B: at => dateParts(at).month,
  d: at => pad(at.getUTCDate()),
  H: at => pad(at.getUTCHours()),
  I: at => pad(twelveHour(at)),
  L: at => `.${pad(at.getUTCMilliseconds(), 3)}`,
  m: at => pad(at.getUTCMonth() + 1),
  M: at => pad(at.getUTCMinutes()),
  p: at => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
  S: at => pad(at.getUTCSeconds()),
  y: at => pad(at.getUTCFullYear() % 100),
  Y: at => pad(at.getUTCFullYear(), 4),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%'
}

/** An instant in UTC by the codes that Packer knows (found by running 1.6.6); any other code stays as it is. */
export function formatStrftime(at: Date, format: string): string {
  return format.replace(/%(.)/g, (whole, code: string) => codes[code]?.(at) ?? whole)
}
