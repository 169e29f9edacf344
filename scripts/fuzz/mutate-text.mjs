// Changes the letters of a file, whatever they mean.
import { Buffer } from 'node:buffer'

const pieces = [
  ...'{}[],:"\\\'`;=#<>/-+.0e \t\n\r',
  '\r\n',
  '//',
  '/*',
  '*/',
  '{{',
  '}}',
  '\\u',
  '\\ud800',
  '\\x41',
  '\ufeff',
  '\0',
  '\u001b',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u202e',
  '“',
  '”',
  '’',
  'é',
  '😀',
  '\ud83d',
  '\ufffd',
  'null',
  'NaN',
  'True',
  'undefined',
  '>> note',
  '<!-- -->',
  '---\n',
  'variable "x" {',
  '"":',
  '""'
]

/** One change. */
export function mutateText(text, random) {
  return random.pick(changes)(text, random)
}

const cut = (text, random, longest) => {
  const start = random.below(text.length + 1)
  const end = Math.min(text.length, start + random.size(longest))
  return { before: text.slice(0, start), piece: text.slice(start, end), after: text.slice(end) }
}

const changes = [
  (text, random) => {
    const { before, after } = cut(text, random, 20)
    return before + after
  },
  (text, random) => {
    const { before, piece, after } = cut(text, random, 200)
    return before + piece + piece + after
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(pieces) + text.slice(at)
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(pieces) + text.slice(at + 1)
  },
  // A piece moves elsewhere.
  (text, random) => {
    const { before, piece, after } = cut(text, random, 50)
    const rest = before + after
    const at = random.below(rest.length + 1)
    return rest.slice(0, at) + piece + rest.slice(at)
  },
  (text, random) => (random.chance(0.5) ? cut(text, random, 1).before : text),
  (text, random) => without(text, random.pick('{}[]",:'), random),
  (text, random) => flipBits(text, random),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '', '\n\n', '\u2028'])),
  (text, random) => random.pick(['\ufeff', '\ufeff\ufeff', '#!/bin/sh\n', '// x\n', ' \t\n']) + text,
  (text, random) => text + random.pick(['\0', '}', ']', '\n\n{}', text, ',', '// end']),
  (text, random) => (random.chance(0.05) ? repeat(text, random) : text)
]

/** Takes away one bracket or sign of a kind, or all of them. */
function without(text, sign, random) {
  if (random.chance(0.1)) return text.replaceAll(sign, '')
  const parts = text.split(sign)
  const at = 1 + random.below(parts.length)
  return parts.slice(0, at).join(sign) + parts.slice(at).join(sign)
}

/** What a bad disk or the wrong encoding leaves: bytes that are no UTF-8 are read as Node reads a file. */
function flipBits(text, random) {
  const bytes = Buffer.from(text)
  for (let count = random.size(8); count > 0 && bytes.length > 0; count--) {
    bytes[random.below(bytes.length)] ^= 1 << random.below(8)
  }
  return random.chance(0.05) ? Buffer.from(text, 'utf16le').toString() : bytes.toString()
}

function repeat(text, random) {
  const { before, piece, after } = cut(text, random, 30)
  return before + piece.repeat(random.size(Math.max(2, Math.floor(200_000 / (piece.length + 1))))) + after
}
