import { isList, isObject, type JsonObject, type JsonValue } from './json-value.js'

/**
 * A fixed template as Packer 1.6.6 prints it: keys in the order of their code points, two spaces a level, numbers as
 * Go writes a float64, an empty `builders` when there is none, and an empty line at the end.
 */
export function printTemplate(template: JsonObject): string {
  const hasBuilders = Object.hasOwn(template, 'builders')
  return `${print(hasBuilders ? template : { ...template, builders: null }, '')}\n\n`
}

function print(value: JsonValue, indent: string): string {
  const inner = `${indent}  `
  if (isList(value))
    return enclose(
      '[]',
      value.map(item => print(item, inner)),
      indent
    )
  if (isObject(value)) {
    const keys = Object.keys(value).sort(byCodePoints)
    return enclose(
      '{}',
      keys.map(key => `${printText(key)}: ${print(value[key] ?? null, inner)}`),
      indent
    )
  }
  if (typeof value === 'string') return printText(value)
  return Object.is(value, -0) ? '-0' : String(value)
}

function enclose(brackets: '[]' | '{}', entries: readonly string[], indent: string): string {
  if (entries.length === 0) return brackets
  const lines = entries.map(entry => `${indent}  ${entry}`).join(',\n')
  return `${brackets.charAt(0)}\n${lines}\n${indent}${brackets.charAt(1)}`
}

function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Go escapes for HTML, of which Packer undoes `<` and `>`, and what ends a line in JavaScript. */
function printText(text: string): string {
  return `"${text.replace(/[^ !#-%'-[\]-~]/gu, printCharacter)}"`
}

function printCharacter(char: string): string {
  const code = char.charCodeAt(0)
  const isEscaped = /[&\u2028\u2029\b\f]/.test(char)
  if (!isEscaped) return JSON.stringify(char).slice(1, -1)
  return `\\u${code.toString(16).padStart(4, '0')}`
}
