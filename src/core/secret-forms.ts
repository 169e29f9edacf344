import { base64Forms } from './secret-base64.js'

/** Derived forms shorter than this are found everywhere by chance, and masking them would tell more than it hides. */
const shortestDerived = 4

/** The secret itself, and each line of it that has something in it. */
export function plainForms(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\n|\r/)
  const trimmed = [secret.trim(), ...lines.map(line => line.trim())].filter(isTelling)
  const lineEnds = lines.length === 1 ? [] : [lines.join('\n'), lines.join('\r\n')]
  return unique([secret, ...lineEnds, ...lines.filter(isTelling), ...trimmed]).filter(
    form => form.trim() !== ''
  )
}

/** A line of one character, or of signs alone such as `}` or `---`, is no secret, and masking it would hide the log. */
function isTelling(line: string): boolean {
  return line.length > 1 && /[\p{L}\p{N}]/u.test(line)
}

/** How shells, JSON, URLs, XML, base64 and hexadecimal write the secret and each line of it; not the plain forms. */
export function derivedForms(secret: string): readonly string[] {
  const plain = plainForms(secret)
  const written = plain.flatMap(text => [...quoted(text), ...inUrls(text), ...inMarkup(text)])
  const encoded = unique([secret, ...plain]).flatMap(text => [...base64Forms(text), ...hexForms(text)])
  return unique([...written, ...encoded]).filter(form => form.length >= shortestDerived)
}

function quoted(text: string): readonly string[] {
  const json = inner(JSON.stringify(text))
  const ascii = json.replace(/[\u007f-\uffff]/g, unicodeEscape)
  const escaped = text.replace(/[^\w\n@%+=:,./-]/g, '\\$&')
  return [
    json,
    inner(JSON.stringify(json)),
    ascii,
    ascii.replace(/[\\]u[\da-f]{4}/g, escape => `\\u${escape.slice(2).toUpperCase()}`),
    json.replaceAll('/', '\\/'),
    // Go's encoder: https://pkg.go.dev/encoding/json#HTMLEscape
    json.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
    text.replaceAll("'", `'"'"'`),
    text.replaceAll("'", `'\\''`),
    text.replaceAll("'", "''"),
    text.replaceAll("'", "\\'"),
    text.replace(/(["$`\\])/g, '\\$1'),
    text.replace(/(["$`\\!])/g, '\\$1'),
    text.replace(/(["$`])/g, '`$1'),
    text.replaceAll('"', '""'),
    escaped,
    escaped.replaceAll('\n', "$'\\n'"),
    text.replace(/[\\'\n\r\t]/g, character => inner(JSON.stringify(character)).replace("'", "\\'")),
    text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  ]
}

function inner(literal: string): string {
  return literal.slice(1, -1)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function inUrls(text: string): readonly string[] {
  const sound = text.replace(/\p{Surrogate}/gu, '\ufffd')
  const component = encodeURIComponent(sound)
  const strict = component.replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
  const form = new URLSearchParams({ _: sound }).toString().slice(2)
  const forms = [component, strict, strict.replaceAll('%20', '+'), form, encodeURI(sound)]
  return [...forms, ...forms.map(each => each.replace(/%[\dA-F]{2}/g, code => code.toLowerCase()))]
}

function inMarkup(text: string): readonly string[] {
  const base = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    base,
    base.replaceAll('"', '&quot;'),
    base.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    base.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
    // Python's html.escape: https://docs.python.org/3/library/html.html#html.escape
    base.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
    base.replaceAll('"', '&#34;').replaceAll("'", '&#39;')
  ]
}

function hexForms(text: string): readonly string[] {
  const hex = Buffer.from(text, 'utf8').toString('hex')
  return [hex, hex.toUpperCase()]
}

function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)]
}
