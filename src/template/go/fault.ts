/** A mistake within a template's text, at offsets of that text; becomes a problem or an error with a place. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault'

  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    readonly hint?: string
  ) {
    super(message)
  }
}
