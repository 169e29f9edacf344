import { refuseLength } from '../budget.js'
import { type GoValue, typeName } from '../value.js'
import { type Directive, readDirective } from './directive.js'
import { noFlags } from './flags.js'
import { formatValue } from './value.js'

/**
 * Go's Sprintf. Mistakes in the format show up in the text, as in Go: `%!d(string=hi)`, `%!d(MISSING)`,
 * `%!(EXTRA int=3)`. https://pkg.go.dev/fmt
 */
export function formatText(format: string, args: readonly GoValue[]): string {
  const output: string[] = []
  let position = 0
  let argument = 0
  let isReordered = false
  let length = 0
  for (;;) {
    const start = format.indexOf('%', position)
    output.push(format.slice(position, start < 0 ? undefined : start))
    if (start < 0) break
    const directive = readDirective(format, start + 1, args, argument)
    const text = carryOut(directive, args)
    output.push(directive.complaint, text)
    length += text.length
    refuseLength(length)
    isReordered ||= directive.hasIndex
    position = directive.end
    argument = directive.argument + (usesArgument(directive, args) ? 1 : 0)
  }
  if (!isReordered && argument < args.length) output.push(extraArguments(args.slice(argument)))
  return output.join('')
}

function usesArgument({ verb, hasGoodIndex, argument }: Directive, args: readonly GoValue[]): boolean {
  return verb !== undefined && verb !== '%' && hasGoodIndex && argument < args.length
}

function carryOut({ verb, flags, hasGoodIndex, argument }: Directive, args: readonly GoValue[]): string {
  if (verb === undefined) return '%!(NOVERB)'
  if (verb === '%') return '%'
  if (!hasGoodIndex) return `%!${verb}(BADINDEX)`
  const value = args[argument]
  return value === undefined ? `%!${verb}(MISSING)` : formatValue(value, verb, flags)
}

function extraArguments(args: readonly GoValue[]): string {
  const shown = args.map(value =>
    value === null ? '<nil>' : `${typeName(value)}=${formatValue(value, 'v', noFlags)}`
  )
  return `%!(EXTRA ${shown.join(', ')})`
}
