import { TemplateFault } from './fault.js'
import type { Token, TokenKind } from './tokens.types.js'

/** In the order in which they are tried. Spaces stop before the blank that belongs to a trim marker ` -}}`. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /(?:[ \t\r\n](?!-\}\}))+/y],
  ['declare', /:=/y],
  ['assign', /=/y],
  ['pipe', /\|/y],
  ['comma', /,/y],
  ['leftParen', /\(/y],
  ['rightParen', /\)/y],
  ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['character', /'(?:[^'\\\n]|\\[^\n])*'/y],
  [
    'number',
    /[+-]?\.?\d[\p{L}\p{Nd}_.]*(?:(?<=[eEpP])[+-][\p{L}\p{Nd}_]*)?(?:[+-][\p{L}\p{Nd}_.]*)?|[+-][\p{L}\p{Nd}_.]*/uy
  ],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['field', /\.[\p{L}\p{Nd}_]+/uy],
  ['dot', /\./y],
  ['word', /[\p{L}\p{Nd}_]+/uy]
]
/** What may follow a name; anything else glued to it is a mistake. */
const afterName = /[ \t\r\n.,|:)(]|\}\}|$/y
const names: ReadonlySet<TokenKind> = new Set(['variable', 'field', 'dot', 'word'])

/** The token at an offset inside an action. Throws a TemplateFault when there is none. */
export function lexInside(text: string, position: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = position
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    const token = { kind, text: found, start: position, end: position + found.length }
    if (names.has(kind)) checkEnd(text, token)
    return token
  }
  throw noToken(text, position)
}

function checkEnd(text: string, token: Token): void {
  afterName.lastIndex = token.end
  if (afterName.test(text)) return
  const char = String.fromCodePoint(text.codePointAt(token.end) ?? 0)
  const message = `\`${char}\` stands directly behind \`${token.text}\``
  throw new TemplateFault(message, token.end, token.end + char.length, 'put a space between them')
}

function noToken(text: string, position: number): TemplateFault {
  const char = String.fromCodePoint(text.codePointAt(position) ?? 0)
  const end = position + char.length
  const lineEnd = position + text.slice(position).search(/\r?\n|$/)
  if (char === '"') return new TemplateFault('this string is not closed with `"`', position, lineEnd)
  if (char === '`') return new TemplateFault('this string is not closed with a backtick', position, lineEnd)
  if (char === "'") {
    const hint = 'texts stand in double quotes or backticks'
    return new TemplateFault("this character constant is not closed with `'`", position, lineEnd, hint)
  }
  if (char === ':') return new TemplateFault('`:` must be followed by `=`', position, end)
  const hint = char === '}' ? 'an action ends with `}}`' : quotesHint(char)
  return new TemplateFault(`\`${char}\` has no meaning inside {{ … }}`, position, end, hint)
}

function quotesHint(char: string): string | undefined {
  return /[“”„‘’]/.test(char) ? 'use straight double quotes or backticks' : undefined
}
