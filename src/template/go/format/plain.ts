import type { GoValue } from '../value.js'
import { noFlags } from './flags.js'
import { formatValue } from './value.js'

/** A value as Go's `%v` writes it. */
export function formatPlain(value: GoValue): string {
  return formatValue(value, 'v', noFlags)
}

/** Values one after the other as Go's Sprint does: with a space only between two that are both no text. */
export function printArguments(values: readonly GoValue[]): string {
  return values.map((value, index) => gapBefore(values, index) + formatPlain(value)).join('')
}

function gapBefore(values: readonly GoValue[], index: number): string {
  return index > 0 && typeof values[index] !== 'string' && typeof values[index - 1] !== 'string' ? ' ' : ''
}

/** Values as Go's Sprintln does: always parted by a space, with a line break at the end. */
export function printLine(values: readonly GoValue[]): string {
  return `${values.map(formatPlain).join(' ')}\n`
}
