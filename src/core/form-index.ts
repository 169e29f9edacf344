import { ellipsis } from './shorten.js'

/** A part of a text, from one offset up to, not including, another. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Forms of at least this length are found by their first characters. */
const keyLength = 4
/** Longer forms are not looked for inside what is masked already: text that repeats itself would take for ever. */
const longForm = 4096

/** Finds any of many texts in a text, in a time that does not depend on how many they are. */
export class FormIndex {
  /** Number of characters of the longest form. */
  longest = 0
  private readonly byKey = new Map<number, string[]>()
  private readonly short = new Set<string>()

  /** Whether the form is new. */
  add(form: string): boolean {
    this.longest = Math.max(this.longest, form.length)
    if (form.length < keyLength) {
      const isNew = !this.short.has(form)
      this.short.add(form)
      return isNew
    }
    const key = keyAt(form, 0)
    const forms = this.byKey.get(key) ?? []
    if (forms.includes(form)) return false
    this.byKey.set(
      key,
      [...forms, form].sort((a, b) => b.length - a.length)
    )
    return true
  }

  /**
   * The parts of a text that are forms, or the beginnings of forms behind which the text was cut, in order; those that
   * overlap are joined.
   */
  find(text: string): readonly Span[] {
    if (this.longest === 0) return []
    const spans: Span[] = []
    let start = 0
    let end = 0
    let cut = -1
    for (let at = 0; at < text.length; at++) {
      if (cut < at) cut = nextCut(text, at)
      const found = at + this.lengthAt(text, at, { masked: end - at, cut })
      if (found <= end || found === at) continue
      if (at >= end) {
        if (end > 0) spans.push({ start, end })
        start = at
      }
      end = found
    }
    if (end > 0) spans.push({ start, end })
    return spans
  }

  /**
   * Length of the longest form that starts here and is longer than what is masked from here on anyway.
   * @param cut where the text was cut next
   */
  private lengthAt(
    text: string,
    at: number,
    { masked, cut }: { readonly masked: number; readonly cut: number }
  ): number {
    const left = cut - at
    for (const form of this.byKey.get(keyAt(text, at)) ?? []) {
      if (form.length <= masked) break
      if (masked > 0 && form.length > longForm) continue
      if (text.startsWith(form, at)) return form.length
      if (left > masked && left < form.length && form.startsWith(text.slice(at, cut))) return left
    }
    if (this.short.size === 0) return 0
    for (let length = keyLength - 1; length > masked && length > 0; length--) {
      if (this.short.has(text.slice(at, at + length)) && at + length <= text.length) return length
    }
    return 0
  }
}

function nextCut(text: string, from: number): number {
  const cut = text.indexOf(ellipsis, from)
  return cut === -1 ? Infinity : cut
}

/** The characters at an offset as a number, the same for the same characters. */
function keyAt(text: string, at: number): number {
  let key = 0
  for (let i = at; i < at + keyLength; i++) key = (key * 31 + (text.charCodeAt(i) || 0)) & 0xff_ffff
  return key
}
