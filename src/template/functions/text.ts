import { Buffer } from 'node:buffer'
import { refuseLength } from '../go/budget.js'
import { bytesOf, replaceStrayBytes } from '../go/bytes.js'
import { functionError } from './environment.js'

/** The N-th piece of a text, counted from 0. Throws when there is none. */
export function splitAt(text: string, separator: string, index: bigint): string {
  const pieces = separator === '' ? Array.from(text) : text.split(separator)
  const piece = index < 0n ? undefined : pieces[Number(index)]
  if (piece !== undefined) return piece
  // the text itself may be a secret
  const count = `${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}`
  throw functionError(
    `there is no piece ${index.toString()}: split at "${separator}" the text has ${count}`,
    'the first piece is number 0'
  )
}

/** Replaces the first occurrences, all with a negative count. An empty text occurs before each character and at the end. */
export function replaceText(old: string, replacement: string, count: bigint, text: string): string {
  const limit = count < 0n ? Infinity : Number(count)
  return old === '' ? insertBetween(replacement, limit, text) : replaceFirst(old, replacement, limit, text)
}

function replaceFirst(old: string, replacement: string, limit: number, text: string): string {
  const pieces = text.split(old)
  const cut = Math.min(limit, pieces.length - 1)
  refuseLength(text.length + cut * (replacement.length - old.length))
  return [...pieces.slice(0, cut), pieces.slice(cut).join(old)].join(replacement)
}

function insertBetween(replacement: string, limit: number, text: string): string {
  const characters = [...Array.from(text), '']
  refuseLength(text.length + Math.min(limit, characters.length) * replacement.length)
  return characters.map((char, index) => (index < limit ? replacement + char : char)).join('')
}

/** Upper case letter by letter, as Go does: what would become several letters (`ß`) stays. */
export function upperCase(text: string): string {
  return mapLetters(text, letter => letter.toUpperCase())
}

/** Lower case letter by letter, as Go does, whatever stands around a letter. */
export function lowerCase(text: string): string {
  return mapLetters(text, letter => (letter === 'İ' ? 'i' : letter.toLowerCase()))
}

function mapLetters(text: string, change: (letter: string) => string): string {
  return Array.from(replaceStrayBytes(text), letter => {
    const changed = change(letter)
    return Array.from(changed).length === 1 ? changed : letter
  }).join('')
}

/** Amazon's rule for names, byte by byte as Packer applies it: `é` becomes two dashes. */
export function cleanAmazonName(text: string): string {
  const clean = bytesOf(text).map(byte => (allowed.includes(byte) ? byte : dash))
  return Buffer.from(clean).toString()
}

const allowed = Buffer.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[] ./-'@_")
const [dash = 0] = Buffer.from('-')
