import type { Flags } from './commands.js'

/** A word of a command line, or a flag with the value that was given to it. */
export type Token =
  | { readonly kind: 'operand'; readonly text: string }
  | { readonly kind: 'flag'; readonly name: string; readonly value: string | undefined }

/**
 * Tells flags, with one dash or two, from other words. A flag that wants a value and has no `=` takes the next word,
 * whatever that is. A dash alone is an operand, and so is every word behind `--`. A flag that does not exist takes no
 * word.
 */
export function splitWords(words: readonly string[], flags: Flags): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--') return [...tokens, ...words.slice(at + 1).map(operand)]
    if (!/^-./s.test(word)) {
      tokens.push(operand(word))
      continue
    }
    const [name, value] = splitFlag(word)
    const takesNext = value === undefined && Object.hasOwn(flags, name) && flags[name]?.kind !== 'switch'
    if (takesNext) at++
    tokens.push({ kind: 'flag', name, value: takesNext ? words[at] : value })
  }
  return tokens
}

function operand(text: string): Token {
  return { kind: 'operand', text }
}

function splitFlag(word: string): readonly [name: string, value: string | undefined] {
  const text = word.replace(/^--?/, '')
  const end = text.indexOf('=')
  return end < 0 ? [text, undefined] : [text.slice(0, end), text.slice(end + 1)]
}
