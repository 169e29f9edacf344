import { bytesOf } from '../bytes.js'
import { type Flags, pad } from './flags.js'
import { canStandInBackticks, quoteText } from './quote.js'

/** A text by one of its verbs; undefined for a verb that it has not. */
export function formatString(text: string, verb: string, flags: Flags): string | undefined {
  if (verb === 's' || (verb === 'v' && !flags.isGoSyntax)) return pad(cut(text, flags), flags)
  if (verb === 'q' || verb === 'v') return pad(quote(cut(text, flags), flags), flags)
  if (verb === 'x') return inHex(text, flags)
  return verb === 'X' ? inHex(text, flags).toUpperCase() : undefined
}

function cut(text: string, { precision }: Flags): string {
  return precision === undefined ? text : Array.from(text).slice(0, precision).join('')
}

function quote(text: string, { sharp, plus }: Flags): string {
  return sharp && canStandInBackticks(text) ? `\`${text}\`` : quoteText(text, plus)
}

function inHex(text: string, flags: Flags): string {
  const { precision, space, sharp } = flags
  const bytes = Array.from(bytesOf(text), byte => byte.toString(16).padStart(2, '0')).slice(0, precision)
  const prefix = sharp && bytes.length > 0 ? '0x' : ''
  return pad(prefix + bytes.join(space ? ` ${prefix}` : ''), flags)
}
