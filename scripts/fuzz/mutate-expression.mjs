// Changes texts with `{{ … }}` by the words of Go's template language.

const word =
  /\{\{-?|-?\}\}|"(?:[^"\\\n]|\\.)*"?|`[^`]*`?|\$?[\p{L}\p{N}_]+|\.[\p{L}_][\p{L}\p{N}_]*|:=|\s+|[^]/gu
const words = [
  '{{',
  '}}',
  '{{-',
  '-}}',
  '{{- ',
  ' -}}',
  '(',
  ')',
  '|',
  ' ',
  ',',
  '.',
  '$',
  '=',
  ':=',
  '"',
  '`',
  "'",
  '\\',
  '\n',
  'if',
  'else',
  'end',
  'range',
  'with',
  'define',
  'template',
  'block',
  'break',
  'continue',
  'nil',
  'true',
  'false',
  '$x',
  '.Name',
  '.List',
  '.Map.a',
  '"a"',
  '`a`',
  "'a'",
  '"\\xff"',
  '"%s"',
  '"%99999d"',
  '"%.*f"',
  '"%[3]*.[2]*[1]f"',
  '"%x %X %q %v %#v %T %c %U"',
  '0',
  '-1',
  '1.5e300',
  '9223372036854775807',
  '-9223372036854775808',
  '9223372036854775808',
  '1e999',
  '0x1p-1074',
  '1i',
  '07_0',
  '/* x */',
  'é',
  '😀',
  '\ud800',
  '\0'
]
const wrappings = [
  ['{{if 1}}', '{{end}}'],
  ['{{range .List}}', '{{end}}'],
  ['{{range 10}}', '{{end}}'],
  ['{{with .Map}}', '{{else}}x{{end}}'],
  ['{{define "a"}}', '{{end}}{{template "a" .}}'],
  ['{{block "b" .}}', '{{end}}'],
  ['{{(', ')}}'],
  ['{{printf "%s" (', ')}}'],
  ['{{and (', ') 1}}'],
  ['{{', '}}'],
  ['{{"', '"}}'],
  ['{{/*', '*/}}']
]

/** One change. `names` are those of functions, `others` expressions of which pieces are put in. */
export function mutateExpression(text, random, { names, others }) {
  const tokens = text.match(word) ?? []
  const at = random.below(tokens.length + 1)
  const spliced = (removed, ...added) => tokens.toSpliced(at, removed, ...added).join('')
  const anyWord = () => (random.chance(0.3) ? random.pick(names) : random.pick(words))
  switch (random.below(random.chance(0.03) ? 11 : 9)) {
    case 0:
      return spliced(1)
    case 1:
      return spliced(0, tokens[at] ?? '')
    case 2:
      return spliced(0, anyWord())
    case 3:
      return spliced(1, anyWord())
    case 4:
      return spliced(0, ' ', anyWord(), ' ')
    case 5:
      return spliced(random.size(4), tokens[random.below(tokens.length)] ?? '')
    case 6: {
      const other = random.pick(others).match(word) ?? []
      const start = random.below(other.length)
      return spliced(random.below(3), ...other.slice(start, start + random.size(12)))
    }
    case 7: {
      const [open, close] = random.pick(wrappings)
      return open + text + close
    }
    case 8: {
      const [open, close] = random.pick(wrappings)
      const end = at + random.size(6)
      return [...tokens.slice(0, at), open, ...tokens.slice(at, end), close, ...tokens.slice(end)].join('')
    }
    case 9: {
      const [open, close] = random.pick(wrappings)
      const depth = random.size(10_000)
      return open.repeat(depth) + text + close.repeat(depth)
    }
    default: {
      const piece = tokens.slice(at, at + random.size(8)).join('')
      return spliced(0, piece.repeat(random.size(Math.max(2, Math.floor(500_000 / (piece.length + 1))))))
    }
  }
}
