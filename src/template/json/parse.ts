import type { Span } from '../../core/form-index.js'
import type { Problem } from '../../core/problem.js'
import { untilFull } from '../../core/problem-list.js'
import type { SyntaxNode } from '../../core/syntax.js'
import { skipBlanks } from './blanks.js'
import { reportForeignFile } from './first-look.js'
import { Reader } from './reader.js'
import { createSource } from './source.js'
import { type Parsed, parseValue } from './value.js'
import { unusable } from './words.js'

/** What a file holds; without a node when it cannot be told what was meant. */
export interface ParsedJson {
  readonly node?: SyntaxNode
  readonly problems: readonly Problem[]
}

/**
 * Reads JSON (RFC 8259, as strictly as Go's encoding/json) and says where each value stands. Every mistake
 * that can be told apart is a problem of its own; a tree comes back as well whenever each mistake has only
 * one sensible repair, so that the rest of the file can be judged in the same run.
 * @param options.hidesValues no problem shows any of the values, or of what stands in these parts of the text: they
 * may be secrets
 */
export function parseJson(
  text: string,
  file: string,
  { hidesValues = false }: { readonly hidesValues?: boolean | readonly Span[] } = {}
): ParsedJson {
  const everything = hidesValues === true ? [{ start: 0, end: text.length + 1 }] : []
  const hidden = typeof hidesValues === 'boolean' ? everything : hidesValues
  const reader = new Reader(createSource(text, file), hidden)
  const node = untilFull(() => parseFile(reader), undefined)
  const { problems } = reader
  return node === undefined || node === unusable || reader.hasGuessed ? { problems } : { node, problems }
}

function parseFile(reader: Reader): Parsed {
  skipByteOrderMark(reader)
  if (reportForeignFile(reader)) return undefined
  skipBlanks(reader)
  return parseRoot(reader)
}

function skipByteOrderMark(reader: Reader): void {
  if (reader.peek() !== '\ufeff') return
  reader.position = 1
  reader.report(0, 1, 'the file starts with a byte order mark, which Packer refuses', {
    severity: 'warning',
    hint: 'save it as UTF-8 without BOM'
  })
}

function parseRoot(reader: Reader): Parsed {
  const node = parseValue(reader)
  if (node === undefined) return undefined
  skipBlanks(reader)
  const { position } = reader
  if (position === reader.text.length) return node
  const rest = reader.match(/[^\r\n]+/y)?.trimEnd() ?? ''
  reader.report(
    position,
    position + rest.length,
    `\`${reader.shown(rest)}\` stands after the end of the JSON value`,
    {
      hint: 'look for a closing bracket too many, or remove the text'
    }
  )
  return undefined
}
