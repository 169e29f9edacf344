import { parseDuration } from '../../core/duration.js'
import { parseBool } from '../../core/parse-bool.js'
import type { NumberNode, SyntaxNode } from '../../core/syntax.js'
import { wrongType, type DecodeScope } from './scope.js'

// Packer decodes every option weakly: a number may stand for a string, "true" for true, and so on. The rules
// are those of mapstructure's WeakDecode (https://pkg.go.dev/github.com/mitchellh/mapstructure#WeakDecode).

/** Text of a scalar, rendered; booleans become 1 and 0. */
export function decodeString(node: SyntaxNode, name: string, scope: DecodeScope): string | undefined {
  if (node.kind === 'string') return scope.interpolate(node)
  return plainText(node) ?? wrongType(scope, name, 'a string', node)
}

/** Text of a number or boolean as Packer writes it; undefined for anything else. */
export function plainText(node: SyntaxNode): string | undefined {
  if (node.kind === 'number') return /^-?\d+$/.test(node.text) ? node.text : decimal(node.value)
  if (node.kind === 'boolean') return node.value ? '1' : '0'
  return undefined
}

/** A number without exponent: 1e21 as a one with zeros, 1e-7 as a fraction. */
function decimal(value: number): string {
  const text = value.toString()
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (parts === null) return text
  const [, sign = '', first = '', rest = '', exponent = ''] = parts
  const power = Number(exponent)
  return power < 0
    ? `${sign}0.${'0'.repeat(-power - 1)}${first}${rest}`
    : `${sign}${first}${rest.padEnd(power, '0')}`
}

/** A whole number; a fraction is cut off, and text may be decimal, 0x…, 0o…, 0b… or 0… as Go's ParseInt takes it. */
export function decodeInteger(node: SyntaxNode, name: string, scope: DecodeScope): number | undefined {
  if (node.kind === 'number') return Math.trunc(node.value)
  if (node.kind === 'boolean') return node.value ? 1 : 0
  if (node.kind !== 'string') return wrongType(scope, name, 'a whole number', node)
  const text = scope.interpolate(node)
  if (text === undefined) return undefined
  return parseInteger(text) ?? wrongType(scope, name, 'a whole number', { ...node, value: text })
}

export function parseInteger(text: string): number | undefined {
  if (text === '') return 0
  const match = /^([+-]?)(0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])*|[1-9](?:_?\d)*)$/.exec(
    text
  )
  if (match === null || /^[+-]?0[oO]$/.test(text)) return undefined
  const digits = (match[2] ?? '').replaceAll('_', '').replace(/^0(?=[0-7])/, '0o')
  return match[1] === '-' ? -Number(digits) : Number(digits)
}

export function decodeBoolean(node: SyntaxNode, name: string, scope: DecodeScope): boolean | undefined {
  if (node.kind === 'boolean') return node.value
  if (node.kind === 'number') return node.value !== 0
  if (node.kind !== 'string') return wrongType(scope, name, 'true or false', node)
  const text = scope.interpolate(node)
  if (text === undefined) return undefined
  if (text === '') return false
  return parseBool(text) ?? wrongType(scope, name, 'true or false', { ...node, value: text })
}

/** Milliseconds. A bare number counts nanoseconds, as in Packer. */
export function decodeDuration(node: SyntaxNode, name: string, scope: DecodeScope): number | undefined {
  const wanted = 'a duration such as `30s`, `5m` or `1h30m`'
  if (node.kind === 'number') return withoutUnit(node, name, scope)
  if (node.kind !== 'string') return wrongType(scope, name, wanted, node)
  const text = scope.interpolate(node)
  if (text === undefined) return undefined
  return parseDuration(text) ?? wrongType(scope, name, wanted, { ...node, value: text })
}

/** Nobody means eight nanoseconds who writes 8. */
function withoutUnit({ text, value, place }: NumberNode, name: string, scope: DecodeScope): number {
  if (value !== 0 && Math.abs(value) < 1e6) {
    scope.report({
      code: 'IB_OPTION_VALUE',
      severity: 'warning',
      message: `${scope.subject}: \`${name}\` is ${text} nanoseconds: a number without a unit counts those`,
      hint: `write "${text}s" for seconds, or "${text}m" for minutes`,
      place
    })
  }
  return value / 1e6
}
