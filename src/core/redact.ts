import { FormIndex } from './form-index.js'
import { derivedForms, plainForms } from './secret-forms.js'

const mask = '<sensitive>'

/** Replaces secrets in text. Each is known in the forms in which programs are likely to print it. */
export interface Redactor {
  add(secret: string): void
  redact(text: string): string
  /** As `redact`, but the text keeps its length. */
  blot(text: string): string
  /** How much of a text can be shown before what follows it is known: no secret stands, or may stand, across that point. */
  settled(text: string): number
}

/** @param onSecret told of every secret, and of each line of it, once */
export function createRedactor(onSecret: (secret: string) => void = () => undefined): Redactor {
  const known = new Set<string>()
  const index = new FormIndex()
  /** Many problems are of one line, which may be the whole file. */
  let blotted: { readonly text: string; readonly result: string } | undefined
  return {
    add(secret) {
      if (known.has(secret)) return
      blotted = undefined
      known.add(secret)
      for (const form of plainForms(secret)) if (index.add(form)) onSecret(form)
      for (const form of derivedForms(secret)) index.add(form)
    },
    redact(text) {
      let result = ''
      let position = 0
      for (const { start, end } of index.find(text)) {
        result += text.slice(position, start) + mask
        position = end
      }
      return position === 0 ? text : result + text.slice(position)
    },
    blot(text) {
      if (blotted?.text === text) return blotted.result
      const pieces: string[] = []
      let position = 0
      for (const { start, end } of index.find(text)) {
        pieces.push(text.slice(position, start), '•'.repeat(end - start))
        position = end
      }
      blotted = { text, result: pieces.join('') + text.slice(position) }
      return blotted.result
    },
    settled(text) {
      const safe = Math.max(0, text.length - Math.max(0, index.longest - 1))
      return index.find(text).find(({ start, end }) => start < safe && safe < end)?.start ?? safe
    }
  }
}

/**
 * A copy of plain data with every text in it redacted, but for words that stand under `except`: names of our own by
 * which programs tell things apart.
 */
export function redactData<T>(data: T, redact: (text: string) => string, except?: ReadonlySet<string>): T
export function redactData(
  data: unknown,
  redact: (text: string) => string,
  except: ReadonlySet<string> = new Set()
): unknown {
  if (typeof data === 'string') return redact(data)
  if (Array.isArray(data)) return data.map(item => redactData<unknown>(item, redact, except))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, item]: readonly [string, unknown]) => {
      const isOwnWord = typeof item === 'string' && except.has(key)
      return [key, isOwnWord ? item : redactData<unknown>(item, redact, except)]
    })
  )
}

/** Keys of events and results under which words of our own stand, which no secret can be confused with. */
export const ownWords: ReadonlySet<string> = new Set([
  'type',
  'severity',
  'code',
  'level',
  'outcome',
  'stream',
  'kind',
  'unit',
  'command',
  'sha256'
])
