import { suggest } from '../../core/suggest.js'
import { specialKeys } from './special-keys.js'

/** A `<word>` that is nearly, but not quite, one that has a meaning. */
export interface Lookalike {
  /** Where it starts, in UTF-16 units of the whole command. */
  readonly offset: number
  readonly token: string
  /** What was probably meant, in the same brackets. */
  readonly meant: string
}

const bracketed = /<([a-z][\w .]{2,20})>/iy
const unclosed = /<([a-z][a-z0-9]*)(?=<|$)/iy
const keys = Object.keys(specialKeys)
const words = ['wait', ...keys, ...keys.map(key => `${key}on`), ...keys.map(key => `${key}off`)]

/** What stands at the offset, if it looks like a key or a wait that was misspelt. */
export function findLookalike(text: string, offset: number): Lookalike | undefined {
  if (text[offset] !== '<') return undefined
  bracketed.lastIndex = offset
  const [token, word = ''] = bracketed.exec(text) ?? []
  if (token === undefined) return findUnclosed(text, offset)
  if (/^wait/i.test(word)) return { offset, token, meant: meantWait(word) }
  const near = suggest(word, words)
  return near === undefined ? undefined : { offset, token, meant: `<${near}>` }
}

/** A key or a wait whose `>` is missing before the next one, or at the end. */
function findUnclosed(text: string, offset: number): Lookalike | undefined {
  unclosed.lastIndex = offset
  const [token, word = ''] = unclosed.exec(text) ?? []
  if (token === undefined) return undefined
  const isMeant = /^wait\d*(ms|s|m|h)?$/i.test(word) || words.includes(word.toLowerCase())
  return isMeant ? { offset, token, meant: `${token}>` } : undefined
}

/** `<Wait>`, `<wait 5>`, `<wait5sec>` and the like. */
function meantWait(word: string): string {
  const amount = /^wait[ _]*(\d+(?:\.\d+)?)?[ _]*(ms|s|m|h)?/i.exec(word)
  const [, number = '', unit = ''] = amount ?? []
  return `<wait${number}${number === '' ? '' : unit.toLowerCase()}>`
}
