import { TemplateFault } from './fault.js'
import { lexInside } from './lex-inside.js'
import type { Token } from './tokens.types.js'

/** Far beyond what anybody writes; the parser descends once for each. */
const maximumDepth = 200
/** As far beyond it; parsing so many takes a fraction of a second. */
const mostTokens = 100_000
const leftTrim = /-[ \t\r\n]/y
const comment = /\/\*[^]*?\*\//y
const blanks = ' \t\r\n'

/** The end of an action at an offset, with its trim marker: how long it is and whether it trims. */
export interface RightEnd {
  readonly length: number
  readonly trims: boolean
}

/** Cuts a template into tokens, spaces inside actions included, since they part arguments. Throws a TemplateFault. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  let trimsNext = false
  for (;;) {
    const open = text.indexOf('{{', position)
    const end = open < 0 ? text.length : open
    const trimsThis = open >= 0 && matchAt(leftTrim, text, open + 2) !== undefined
    const plain = trim(text.slice(position, end), trimsNext, trimsThis)
    if (plain !== '') tokens.push({ kind: 'text', text: plain, start: position, end })
    if (open < 0) break
    const right = lexAction(text, open, open + (trimsThis ? 4 : 2), tokens)
    position = right.end
    trimsNext = right.trims
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}

function trim(text: string, left: boolean, right: boolean): string {
  let start = 0
  let end = text.length
  while (left && start < end && blanks.includes(text.charAt(start))) start++
  while (right && end > start && blanks.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

interface ActionEnd {
  readonly end: number
  readonly trims: boolean
}

/** Lexes from behind the left delimiter to behind the right one. */
function lexAction(text: string, open: number, start: number, tokens: Token[]): ActionEnd {
  if (text.startsWith('/*', start)) return skipComment(text, open, start)
  tokens.push({ kind: 'open', text: '{{', start: open, end: open + 2 })
  let position = start
  const parens: Token[] = []
  for (;;) {
    const right = rightEnd(text, position)
    if (right !== undefined) {
      const paren = parens.at(-1)
      if (paren !== undefined) throw new TemplateFault('this `(` is not closed', paren.start, paren.end)
      const end = position + right.length
      tokens.push({ kind: 'close', text: '}}', start: end - 2, end })
      return { end, trims: right.trims }
    }
    if (position >= text.length) throw unclosed(text, open)
    const token = lexInside(text, position)
    if (token.kind === 'leftParen' && parens.push(token) > maximumDepth) {
      throw new TemplateFault('parentheses are nested too deep', token.start, token.end)
    }
    if (token.kind === 'rightParen' && parens.pop() === undefined) {
      throw new TemplateFault('this `)` closes nothing', token.start, token.end)
    }
    tokens.push(token)
    position = token.end
    if (tokens.length > mostTokens) throw tooMany(token)
  }
}

function tooMany({ start, end }: Token): TemplateFault {
  return new TemplateFault(
    `the text has more than ${mostTokens} words and signs in its {{ … }}`,
    start,
    end,
    'split it into several texts'
  )
}

function unclosed(text: string, open: number): TemplateFault {
  const lineEnd = text.slice(open).search(/\r?\n|$/)
  return new TemplateFault('this `{{` is never closed', open, open + lineEnd, 'add the missing `}}`')
}

/** A comment fills its action; markers may stand only right at the delimiters. */
function skipComment(text: string, open: number, start: number): ActionEnd {
  const body = matchAt(comment, text, start)
  if (body === undefined) {
    throw new TemplateFault('the comment `/*` is never closed', open, text.length, 'add the missing `*/`')
  }
  const end = start + body.length
  const right = rightEnd(text, end)
  if (right !== undefined) return { end: end + right.length, trims: right.trims }
  throw new TemplateFault(
    'a comment must be followed by the end of its action',
    open,
    end,
    'write {{/* … */}}'
  )
}

/** Tells whether an action ends at an offset, be it with `}}` or with ` -}}`. */
function rightEnd(text: string, position: number): RightEnd | undefined {
  if (text.startsWith('}}', position)) return { length: 2, trims: false }
  return matchAt(/[ \t\r\n]-\}\}/y, text, position) === undefined ? undefined : { length: 4, trims: true }
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0]
}
