import { type GoList, type GoMap, type GoStruct, type GoValue, typeName } from '../value.js'
import { type Flags, pad } from './flags.js'
import { formatFloat } from './float.js'
import { formatInteger } from './integer.js'
import { formatString } from './text.js'

/** A value by a verb; a verb that it has not gives a text such as `%!d(string=hi)`, as in Go. */
export function formatValue(value: GoValue, verb: string, flags: Flags): string {
  if (value === null) return verb === 'v' || verb === 'T' ? pad('<nil>', flags) : `%!${verb}(<nil>)`
  if (verb === 'T') return formatString(typeName(value), 's', flags) ?? ''
  if (typeof value === 'object' && verb !== 'p') return formatComposite(value, verb, flags)
  const text = typeof value === 'object' ? undefined : formatBasic(value, verb, flags)
  return text ?? `%!${verb}(${typeName(value)}=${formatValue(value, 'v', flags)})`
}

function formatBasic(
  value: string | boolean | bigint | number,
  verb: string,
  flags: Flags
): string | undefined {
  if (typeof value === 'string') return formatString(value, verb, flags)
  if (typeof value === 'bigint') return formatInteger(value, verb, flags)
  if (typeof value === 'number') return formatFloat(value, verb, flags)
  return verb === 't' || verb === 'v' ? pad(value.toString(), flags) : undefined
}

/** Width, precision and verb go to each part. */
function formatComposite(value: GoList | GoMap | GoStruct, verb: string, flags: Flags): string {
  const format = (part: GoValue): string => formatValue(part, verb, flags)
  const { isGoSyntax } = flags
  const gap = isGoSyntax ? ', ' : ' '
  const type = isGoSyntax ? typeName(value) : ''
  if (value.kind === 'list') {
    const items = value.items.map(format).join(gap)
    return isGoSyntax ? `${type}{${items}}` : `[${items}]`
  }
  if (value.kind === 'map') {
    const entries = [...value.entries].map(([key, part]) => `${format(key)}:${format(part)}`).join(gap)
    return isGoSyntax ? `${type}{${entries}}` : `map[${entries}]`
  }
  const hasNames = isGoSyntax || flags.showsNames
  const fields = [...value.fields].map(([name, part]) => (hasNames ? `${name}:` : '') + format(part))
  return `${type}{${fields.join(gap)}}`
}
