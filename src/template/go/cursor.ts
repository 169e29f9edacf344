import { TemplateFault } from './fault.js'
import type { Token, TokenKind } from './tokens.types.js'

/** Walks over tokens; a token is taken only once it is known to fit. */
export class Cursor {
  private index = 0

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token at hand, without taking it. Past the end it stays the `end` token. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)]
    if (token === undefined) throw new RangeError('a template has at least its end token')
    return token
  }

  /** Takes the token at hand. */
  next(): Token {
    const token = this.peek()
    this.index++
    return token
  }

  /** Takes the token at hand if it is of that kind. */
  take(kind: TokenKind): Token | undefined {
    return this.peek().kind === kind ? this.next() : undefined
  }

  /** Moves over spaces and gives the token behind them, without taking it. */
  peekPastSpace(): Token {
    this.take('space')
    return this.peek()
  }

  /** Takes the token behind any spaces, which has to be of that kind. */
  expect(kind: TokenKind, message: string, hint?: string): Token {
    const token = this.peekPastSpace()
    if (token.kind !== kind) throw new TemplateFault(message, token.start, token.end, hint)
    return this.next()
  }
}
