import { characterName } from './characters.js'
import type { Reader } from './reader.js'

const blank = /[ \t\r\n]+/y
/** Characters that look blank and that JSON does not allow between values. */
// eslint-disable-next-line no-control-regex -- these characters are the point
const strayBlank = /[\u0000\v\f\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/y
/** `>> such a remark`, and the other arrows people write beside a value. */
const remark = /(?:>+|<-+|--+>?|[←→])[^\r\n]*/y
const lineComment = /(?:\/\/|#)[^\r\n]*(?:\r?\n[ \t]*(?:\/\/|#)[^\r\n]*)*/y
const blockComment = /\/\*[^]*?(?:\*\/|$)/y
const commentHint =
  'remove it, or move it into a root key that starts with an underscore, such as "_comment": "…"'

/** Moves over all that may or may wrongly stand between values; each remark and comment is reported. */
export function skipBlanks(reader: Reader): void {
  while (skipOne(reader)) continue
}

function skipOne(reader: Reader): boolean {
  const white = reader.match(blank)
  if (white !== undefined) reader.position += white.length
  return white !== undefined || skipRemark(reader) || skipComment(reader) || skipStrayBlank(reader)
}

function skipRemark(reader: Reader): boolean {
  const text = reader.match(remark)
  if (text === undefined) return false
  const start = reader.position
  reader.position += text.length
  const said = text.trimEnd()
  reader.report(
    start,
    start + said.length,
    `\`${reader.shown(said)}\` is a remark for readers, not part of JSON`,
    {
      code: 'IB_TEMPLATE_ANNOTATED',
      hint: 'remove it, or move it into a root key such as "_comment"'
    }
  )
  return true
}

function skipComment(reader: Reader): boolean {
  const text = reader.match(lineComment) ?? reader.match(blockComment)
  if (text === undefined) return false
  const start = reader.position
  reader.position += text.length
  const said = text.trimEnd()
  const [first = ''] = said.split(/\r?\n/)
  reader.report(start, start + said.length, `\`${reader.shown(first)}\` is a comment, and JSON has none`, {
    hint: commentHint
  })
  return true
}

function skipStrayBlank(reader: Reader): boolean {
  const text = reader.match(strayBlank)
  if (text === undefined) return false
  const start = reader.position
  reader.position += text.length
  const name = characterName(text)
  reader.report(
    start,
    reader.position,
    `${name} stands between values, where JSON allows only plain blanks`,
    {
      hint: 'replace it with a space; it often comes from copying out of a web page or a word processor'
    }
  )
  return true
}
