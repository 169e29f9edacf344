// Writes every generated page: docs/errors.md, docs/reference/, and the tables in README.md.
//   node scripts/docs.mjs          writes them (after `npm run build`)
//   node scripts/docs.mjs --check  fails when one is not as it would be written
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { errorCodes } from '../lib/core/error-codes.js'
import { commands } from '../lib/cli/commands.js'
import { registry } from '../lib/registry.js'
import { postProcessorMeta, provisionerMeta, smokeTestMeta } from '../lib/template/meta-options.js'

const kinds = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  tristate: 'true, false or unset',
  duration: 'duration',
  strings: 'list of text',
  integers: 'list of whole numbers',
  rows: 'list of lists of text',
  map: 'map of text',
  late: 'text, rendered late',
  lateList: 'list of text, rendered late',
  lateRows: 'list of lists of text, rendered late',
  lateMap: 'map of text, rendered late',
  block: 'object',
  blocks: 'list of objects'
}

const isCheck = process.argv.includes('--check')
const stale = []
const style = await resolveConfig('README.md')
const written = new Set()

await put('docs/errors.md', errorsPage())
for (const [kind, plugins, meta] of [
  ['builders', registry.builders],
  ['communicators', registry.communicators],
  ['provisioners', registry.provisioners, provisionerMeta],
  ['post-processors', registry.postProcessors, postProcessorMeta],
  ['smoke-tests', registry.smokeTests, smokeTestMeta],
  ['publishers', registry.publishers]
]) {
  for (const [type, load] of Object.entries(plugins)) {
    await put(`docs/reference/${kind}/${type}.md`, pluginPage(kind, await load(), meta))
  }
}
removeOthers('docs/reference')
await put('README.md', fillBlocks(readFileSync('README.md', 'utf8')))

if (stale.length > 0) {
  console.error(`Not fresh, run \`npm run docs\`: ${stale.join(', ')}`)
  process.exitCode = 1
}

async function put(path, text) {
  written.add(path)
  const content = await format(text, { ...style, filepath: path })
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  if (isCheck) {
    stale.push(path)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Pages of plugins that are no more. */
function removeOthers(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || written.has(path)) continue
    if (isCheck) stale.push(path)
    else rmSync(path)
  }
}

function errorsPage() {
  const rows = Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`)
  return `# Error codes\n\nEvery failure carries one of these codes: on the command line behind the message, in Actions in the output \`error\`, and in the events.\n\n| code | meaning |\n| --- | --- |\n${rows.join('\n')}\n`
}

function pluginPage(kind, { type, summary, options }, meta) {
  const common = meta === undefined ? '' : `\n## Options of all ${kind}\n\n${optionsTable(meta)}`
  return `# ${kind}: ${type}\n\n${summary}\n\n## Options\n\n${optionsTable(options)}${common}`
}

function optionsTable(options, prefix = '') {
  const rows = Object.entries(options).map(([name, option]) => optionRow(`${prefix}${name}`, option))
  const nested = Object.entries(options)
    .filter(([, option]) => option.options !== undefined)
    .map(([name, option]) => `\n### \`${prefix}${name}\`\n\n${optionsTable(option.options)}`)
  if (rows.length === 0) return 'None.\n'
  return `| option | type | default | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${nested.join('\n')}`
}

function optionRow(name, option) {
  const type =
    option.choices === undefined ? kinds[option.kind] : option.choices.map(c => `\`${c}\``).join(', ')
  const standard = option.required
    ? '**required**'
    : option.default === undefined
      ? ''
      : `\`${JSON.stringify(option.default)}\``
  const notes = [
    option.description,
    ...(option.fields?.length
      ? [`Variables: ${option.fields.map(field => `\`.${field}\``).join(' ')}.`]
      : []),
    ...(option.deprecated === undefined ? [] : [`**Deprecated:** ${option.deprecated}.`]),
    ...(option.unsupported === undefined ? [] : [`**Not supported:** ${option.unsupported}.`])
  ]
  return `| \`${name}\` | ${cell(type)} | ${cell(standard)} | ${cell(notes.join(' '))} |`
}

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
function fillBlocks(text) {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'))
  const blocks = {
    inputs: `| input | default | meaning |\n| --- | --- | --- |\n${Object.entries(inputs)
      .map(
        ([name, { description, default: standard }]) =>
          `| \`${name}\` | ${standard === '' ? '' : `\`${standard}\``} | ${cell(description)} |`
      )
      .join('\n')}`,
    outputs: `| output | meaning |\n| --- | --- |\n${Object.entries(outputs)
      .map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
      .join('\n')}`,
    commands: `| command | does |\n| --- | --- |\n${Object.entries(commands)
      .map(
        ([name, { summary, operands }]) =>
          `| \`image-build ${[name, ...operands].join(' ')}\` | ${cell(summary)} |`
      )
      .join('\n')}`
  }
  return Object.entries(blocks).reduce(
    (result, [name, body]) =>
      result.replace(
        new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
        () => `<!-- ${name} -->\n\n${body}\n\n<!-- /${name} -->`
      ),
    text
  )
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
