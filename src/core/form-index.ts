import { ellipsis } from './shorten.js'

/** A part of a text, from one offset up to, not including, another. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Forms of at least this length are found by their first characters. */
const keyLength = 4
const lowBits = 0xffff
/** Longer forms are not looked for inside what is masked already: text that repeats itself would take for ever. */
const longForm = 4096

/** Finds any of many texts in a text, in a time that does not depend on how many they are. */
export class FormIndex {
  /** Number of characters of the longest form. */
  longest = 0
  private readonly byKey = new Map<number, Bucket>()
  /** By the low bits of keys: whether any form has such a one. Most of a text is passed over by it. */
  private readonly mayHave = new Uint8Array(lowBits + 1)
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
    this.mayHave[key & lowBits] = 1
    const bucket = this.byKey.get(key) ?? { lengths: [], byLength: new Map<number, Set<string>>() }
    this.byKey.set(key, bucket)
    return addTo(bucket, form)
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
    const hasShort = this.short.size > 0
    for (let at = 0; at < text.length; at++) {
      if (!hasShort && this.mayHave[keyAt(text, at) & lowBits] === 0) continue
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
    const bucket = this.byKey.get(keyAt(text, at))
    for (const length of bucket?.lengths ?? []) {
      if (length <= masked) break
      if (masked > 0 && length > longForm) continue
      const forms = bucket?.byLength.get(length)
      if (startsWithAny(text, at, length, forms)) return length
      if (left > masked && left < length && beginsAny(text.slice(at, cut), forms)) return left
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

/** Forms that begin alike. */
interface Bucket {
  /** The lengths of the forms, the greatest first. */
  readonly lengths: number[]
  readonly byLength: Map<number, Set<string>>
}

function addTo({ lengths, byLength }: Bucket, form: string): boolean {
  const { length } = form
  const alike = byLength.get(length)
  if (alike?.has(form) === true) return false
  if (alike !== undefined) alike.add(form)
  else {
    byLength.set(length, new Set([form]))
    const before = lengths.findIndex(other => other < length)
    lengths.splice(before < 0 ? lengths.length : before, 0, length)
  }
  return true
}

/** A few are compared one by one, which ends at the first letter that differs; many are looked up. */
function startsWithAny(
  text: string,
  at: number,
  length: number,
  forms: ReadonlySet<string> = new Set()
): boolean {
  if (forms.size > 8) return forms.has(text.slice(at, at + length))
  for (const form of forms) if (text.startsWith(form, at)) return true
  return false
}

/** Whether one of the forms begins so. */
function beginsAny(beginning: string, forms: ReadonlySet<string> = new Set()): boolean {
  for (const form of forms) if (form.startsWith(beginning)) return true
  return false
}

/** The characters at an offset as a number, the same for the same characters. */
function keyAt(text: string, at: number): number {
  let key = text.charCodeAt(at)
  for (let i = 1; i < keyLength; i++) key = key * 31 + text.charCodeAt(at + i)
  return key & 0xff_ffff
}
