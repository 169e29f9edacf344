import type { GoValue } from '../value.js'
/** Replaced soon. */
export function formatText(format: string, args: readonly GoValue[]): string {
  const [value = null] = args
  return format + (value === null ? '<nil>' : typeof value === 'object' ? '?' : value.toString())
}
