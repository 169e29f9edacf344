import { ellipsis } from './shorten.js'

/** Characters that could steer a terminal, or turn the direction of the text. */
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
/** Those of them that part what is said into lines. */
const breaks = new Set(['\n', '\t'])
const longest = 1000

/** A line that can be shown anywhere: a tab is two blanks, and a dot stands for what could steer a terminal. */
export function legibleLine(text: string): string {
  return text.replaceAll('\t', '  ').replace(steering, '·')
}

/**
 * A sentence that quotes what somebody wrote, as it can be told: without what could steer a terminal, and cut in the
 * middle when a quotation makes it endless. Secrets have to be masked before, or a part of one might stay.
 */
export function legible<T extends { readonly message: string; readonly hint?: string | undefined }>(
  told: T
): T {
  const { message, hint } = told
  return { ...told, message: sentence(message), ...(hint === undefined ? {} : { hint: sentence(hint) }) }
}

function sentence(text: string): string {
  const shown = text.replace(steering, char => (breaks.has(char) ? char : '·'))
  if (shown.length <= longest) return shown
  // No half of a character stays at the cut.
  const head = shown.slice(0, longest / 2).replace(/[\ud800-\udbff]$/, '')
  return `${head}${ellipsis}${shown.slice(-longest / 4).replace(/^[\udc00-\udfff]/, '')}`
}
