import { code, table } from './markdown.mjs'
import { optionsTable } from './options.mjs'

/** The page of one plugin. `shared` are the options that all of its kind have. */
export function pluginPage({ kind, shared, communicators }, plugin) {
  const { type, summary } = plugin
  const common =
    shared === undefined ? '' : `\n## Options of all ${kind.title.toLowerCase()}\n\n${optionsTable(shared)}`
  return [
    `# ${kind.one}: ${type}\n\n${summary}\n`,
    plugin.unsupported === undefined ? '' : `**Not supported yet:** ${plugin.unsupported}.\n`,
    exampleOf(kind, plugin),
    kind.note === undefined ? '' : `${kind.note}\n`,
    `## Options\n\n${connection(kind, plugin, communicators)}${optionsTable(ownOptions(kind, plugin))}${common}`
  ]
    .filter(part => part !== '')
    .join('\n')
}

/** Where to find what, with how the parts of a template belong together. */
export function indexPage(introduction, kinds) {
  const parts = kinds.map(({ folder, title, place, plugins }) => {
    const rows = plugins.map(({ type, summary, unsupported }) => [
      `[${code(type)}](${folder}/${type}.md)`,
      unsupported === undefined ? summary : `${summary} **Not supported yet.**`
    ])
    return `## ${title}\n\n${place}\n\n${table(['type', 'does'], rows)}\n`
  })
  return `${introduction}\n${parts.join('\n')}`
}

export function errorsPage(codes, remedies) {
  const rows = Object.entries(codes).map(([name, meaning]) => [code(name), meaning, remedies[name] ?? ''])
  return `# Error codes

Every failure and every problem of a template carries one of these codes: on the command line in brackets at the end of the line, in Actions in the output \`error\`, and in the events. The message and its hint come first; this table is for searching.

${table(['code', 'meaning', 'usual cause, and what to do'], rows)}
`
}

function exampleOf({ folder }, { type, example }) {
  if (example === undefined) return ''
  const block = folder === 'communicators' ? example : { type, ...example }
  const where = folder === 'communicators' ? "\nIn a builder's block:\n" : ''
  return `## Example\n${where}\n\`\`\`json\n${JSON.stringify(block, null, 2)}\n\`\`\`\n`
}

/** Every communicator takes the options of all, as in Packer; a page shows those that mean something there. */
function ownOptions({ folder }, { type, options }) {
  if (folder !== 'communicators') return options
  const ownerOf = name => (/^(ssh|temporary)_/.test(name) ? 'ssh' : /^winrm_/.test(name) ? 'winrm' : type)
  return Object.fromEntries(Object.entries(options).filter(([name]) => ownerOf(name) === type))
}

/** How a builder's options and those of communicators stand to each other. */
function connection({ folder }, { type, communicators }, all) {
  if (folder === 'communicators') {
    return 'They stand in the block of the builder. Those of a communicator that is not chosen have no effect; those that are marked **Not supported** are refused in any case.\n\n'
  }
  if (folder !== 'builders') return ''
  if (communicators.length === 0) return `\`${type}\` connects to no guest, so it takes no others.\n\n`
  const list = communicators.map(name => {
    const later = all.find(each => each.type === name)?.unsupported === undefined ? '' : ' (not yet)'
    return `[${code(name)}](../communicators/${name}.md)${later}`
  })
  return `How the guest is reached stands in the same block: \`communicator\` chooses ${list.join(', ')} (\`${communicators[0]}\` when it is absent), and the page of each has its options.\n\n`
}
