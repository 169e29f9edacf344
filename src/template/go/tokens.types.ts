/** The pieces an action consists of; `text` is what stands between actions. */
export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'word'
  | 'field'
  | 'variable'
  | 'dot'
  | 'string'
  | 'character'
  | 'number'
  | 'pipe'
  | 'leftParen'
  | 'rightParen'
  | 'declare'
  | 'assign'
  | 'comma'
  | 'end'

export interface Token {
  readonly kind: TokenKind
  /** As written; of a `text` token what trim markers left of it. */
  readonly text: string
  /** Offsets in the template's text, in UTF-16 code units; the end is exclusive. */
  readonly start: number
  readonly end: number
}
