import { bytesOf, replaceStrayBytes } from '../bytes.js'

const html: Readonly<Record<string, string>> = {
  '\u0000': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;'
}

/** The text such that it can stand in HTML. */
export function escapeHtml(text: string): string {
  // eslint-disable-next-line no-control-regex -- NUL is one of the characters to replace
  return text.replace(/[\u0000"'&<>]/g, char => html[char] ?? char)
}

const javascript: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '"': '\\"' }

/** The text such that it can stand in a JavaScript string. */
export function escapeJavascript(text: string): string {
  return replaceStrayBytes(text).replace(
    /[\\'"<>&=]|[^ \p{L}\p{M}\p{N}\p{P}\p{S}]/gu,
    char => javascript[char] ?? hexEscapes(char)
  )
}

/** A character beyond U+FFFF is written with as many digits as it takes, as Go does. */
function hexEscapes(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text such that it can stand in the query of a URL. */
export function escapeUrlQuery(text: string): string {
  const escaped = Array.from(bytesOf(text), byte => {
    const char = String.fromCharCode(byte)
    return /[\w.~-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  return escaped.join('').replaceAll('%20', '+')
}
