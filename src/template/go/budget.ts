import { TemplateFault } from './fault.js'
import type { Span } from './nodes.types.js'
import type { GoValue } from './value.js'

/** Far beyond what a template needs: less than a second's work, and a text that memory holds many times. */
const mostWork = 200_000
export const longestText = 4 * 1024 * 1024

/** What one rendering may still do; loops and texts that grow without end have to stop somewhere. */
export class Budget {
  #work = mostWork
  #output = longestText

  /** One step. Throws a TemplateFault when there were too many. */
  step({ start, end }: Span, cost = 1): void {
    this.#work -= cost
    if (this.#work >= 0) return
    const hint = 'does it loop, or call itself too often?'
    throw new TemplateFault(`this takes more than ${mostWork} steps`, start, end, hint)
  }

  /** A function is about to work on these values; long texts cost more than short ones. */
  call(values: readonly GoValue[], span: Span): void {
    let characters = 0
    for (const value of values) characters += typeof value === 'string' ? value.length : 0
    checkLength(characters, span)
    this.step(span, 1 + Math.floor(characters / 100))
  }

  /** What an action adds to the text. */
  write(text: string, span: Span): string {
    this.#output -= text.length
    if (this.#output < 0) throw tooLong(span)
    return text
  }
}

/** Throws a TemplateFault for a text that is too long to go on with. */
export function checkLength(characters: number, span: Span): void {
  if (characters > longestText) throw tooLong(span)
}

/** Throws when a function is about to make such a text. */
export function refuseLength(characters: number): void {
  if (characters > longestText) throw new Error(`the text gets longer than ${longestText} characters`)
}

function tooLong({ start, end }: Span): TemplateFault {
  return new TemplateFault(`the text gets longer than ${longestText} characters`, start, end)
}
