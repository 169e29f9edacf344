import type { IncomingHttpHeaders } from 'node:http'

/** Headers with names in lower case and values that were sent several times joined by commas. */
export function flattenHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const text = (value: string | string[] = ''): string => (Array.isArray(value) ? value.join(', ') : value)
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]): [string, string] => [name, text(value)])
  )
}
