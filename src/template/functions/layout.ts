const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Names and numbers of an instant in UTC, in the forms that dates are written with. */
export function dateParts(at: Date): Readonly<Record<'month' | 'day', string>> {
  return { month: months[at.getUTCMonth()] ?? '', day: days[at.getUTCDay()] ?? '' }
}

/** A number with at least that many digits. */
export function pad(value: number, width = 2, fill = '0'): string {
  return value.toString().padStart(width, fill)
}

/** The hour as a clock of twelve hours shows it. */
export function twelveHour(at: Date): number {
  return at.getUTCHours() % 12 || 12
}

function dayOfYear(at: Date): number {
  return Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
}

/** What each piece of a layout stands for, in UTC. */
const pieces: Readonly<Record<string, (at: Date) => string>> = {
  January: at => dateParts(at).month,
  Jan: at => dateParts(at).month.slice(0, 3),
  Monday: at => dateParts(at).day,
  Mon: at => dateParts(at).day.slice(0, 3),
  MST: () => 'UTC',
  '2006': at => pad(at.getUTCFullYear(), 4),
  _2006: at => `_${pad(at.getUTCFullYear(), 4)}`,
  '06': at => pad(at.getUTCFullYear() % 100),
  '01': at => pad(at.getUTCMonth() + 1),
  '1': at => pad(at.getUTCMonth() + 1, 1),
  '002': at => pad(dayOfYear(at), 3),
  __2: at => pad(dayOfYear(at), 3, ' '),
  '02': at => pad(at.getUTCDate()),
  _2: at => pad(at.getUTCDate(), 2, ' '),
  '2': at => pad(at.getUTCDate(), 1),
  '15': at => pad(at.getUTCHours()),
  '03': at => pad(twelveHour(at)),
  '3': at => pad(twelveHour(at), 1),
  '04': at => pad(at.getUTCMinutes()),
  '4': at => pad(at.getUTCMinutes(), 1),
  '05': at => pad(at.getUTCSeconds()),
  '5': at => pad(at.getUTCSeconds(), 1),
  PM: at => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
  pm: at => (at.getUTCHours() < 12 ? 'am' : 'pm')
}
const zone = /^[-Z](?:07:00:00|070000|07:00|0700|07)$/
const piece =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|_2006|2006|002|__2|_2|0[1-6]|15|[1-5]|PM|pm|[-Z](?:07:00:00|070000|07:00|0700|07)|[.,](?:0+|9+)(?!\d)/g

/**
 * An instant in UTC, written as Go writes it for a layout that shows how Mon Jan 2 15:04:05 MST 2006 would look.
 * https://pkg.go.dev/time#pkg-constants
 */
export function formatLayout(at: Date, layout: string): string {
  return layout.replace(piece, found => {
    if (zone.test(found)) return found.startsWith('Z') ? 'Z' : `+${found.slice(1).replaceAll('7', '0')}`
    return /^[.,]/.test(found) ? formatFraction(at, found) : (pieces[found]?.(at) ?? found)
  })
}

/** `.000` keeps its zeros at the end, `.999` drops them; nine digits at most, and the clock fills only three. */
function formatFraction(at: Date, found: string): string {
  const count = Math.min(found.length - 1, 9)
  const digits = pad(at.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, count)
  if (found.charAt(1) === '0') return found.charAt(0) + digits
  const short = digits.replace(/0+$/, '')
  return short === '' ? '' : found.charAt(0) + short
}
