import { mendItems, mendProvisioners, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isList, isString, type JsonObject, type JsonValue } from '../json-value.js'
import { mendText } from '../options.js'

/** The provisioner escapes by itself today, so what was escaped by hand would be escaped twice. */
export const powershellEscapes: Fixer = {
  name: 'powershell-escapes',
  mends:
    'backticks before `$`, `"`, `\'` and backticks are not needed any more: PowerShell gets the text as it is',
  fix: template =>
    mendProvisioners(template, /^powershell$/, block =>
      ['elevated_user', 'elevated_password'].reduce(
        (mended, name) => mendText(mended, name, unescape),
        mendVariables(block)
      )
    )
}

function mendVariables(block: JsonObject): JsonObject {
  const given = block['environment_vars']
  if (given === null) return { ...block, environment_vars: [] }
  if (!isList(given) || !given.every(item => item === null || isString(item))) return block
  return withValue(
    block,
    'environment_vars',
    mendItems(given, (item: JsonValue) => (isString(item) ? unescape(item) : ''))
  )
}

function unescape(text: string): string {
  return text.replace(/`([`$"'])/g, '$1')
}
