import { code, table } from './markdown.mjs'

const durations = '[duration](../../values.md#durations)'
const late = '[rendered late](../../values.md#text-that-is-rendered-late)'
const kinds = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  tristate: 'true, false or unset',
  duration: durations,
  strings: 'list of text',
  integers: 'list of whole numbers',
  rows: 'list of lists of text',
  map: 'map of text',
  late: `text, ${late}`,
  lateList: `list of text, ${late}`,
  lateRows: `list of lists of text, ${late}`,
  lateMap: `map of text, ${late}`,
  block: 'object',
  blocks: 'list of objects'
}

/** Options whose values are in a language of their own, and where it is explained. */
const languages = {
  boot_command: '[boot command](../../values.md#the-boot-command)',
  boot_steps: '[boot commands](../../values.md#the-boot-command)',
  disk_size: '[size](../../values.md#sizes)',
  disk_additional_size: 'list of [sizes](../../values.md#sizes)'
}

/** The table of a plugin's options, with a table of its own for each object in it. */
export function optionsTable(options, prefix = '') {
  const all = Object.entries(options)
  if (all.length === 0) return 'None.\n'
  const rows = all.map(([name, option]) => row(`${prefix}${name}`, name, option))
  const nested = all
    .filter(([, option]) => option.options !== undefined)
    .map(([name, option]) => `\n### \`${prefix}${name}\`\n\n${optionsTable(option.options)}`)
  return `${table(['option', 'type', 'default', 'meaning'], rows)}\n${nested.join('\n')}`
}

function row(path, name, option) {
  const { choices, kind, required, default: standard, description, fields = [] } = option
  const type = choices?.map(code).join(', ') ?? languages[name] ?? kinds[kind]
  const usual = standard === undefined ? '' : code(JSON.stringify(standard))
  const notes = [
    description,
    ...(fields.length > 0 ? [`Variables: ${fields.map(field => code(`.${field}`)).join(' ')}.`] : []),
    ...(option.deprecated === undefined ? [] : [`**Deprecated:** ${option.deprecated}.`]),
    ...(option.unsupported === undefined ? [] : [`**Not supported:** ${option.unsupported}.`])
  ]
  return [code(path), type, required ? '**required**' : usual, notes.join(' ')]
}
