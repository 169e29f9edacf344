import { readFileSync } from 'node:fs'
import { code, table } from './markdown.mjs'
import { themes } from '../../__tests__/conformance/cases/index.mjs'
import { differences } from '../../__tests__/conformance/differences/index.mjs'
import { packer } from './packer.mjs'

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` by the block of that name. */
export function fillBlocks(text, blocks) {
  return text.replaceAll(/<!-- ([\w/.-]+) -->[^]*?<!-- \/\1 -->/g, (_, name) => {
    const body = name.endsWith('.yml') ? yaml(name) : blocks[name]
    if (body === undefined) throw new Error(`there is no block ${name}`)
    return `<!-- ${name} -->\n\n${body}\n\n<!-- /${name} -->`
  })
}

/** Every block but those that are files. */
export function createBlocks({ action, commands, kinds, functions, keys }) {
  return {
    inputs: table(
      ['input', 'default', 'meaning'],
      Object.entries(action.inputs).map(([name, { description, default: standard }]) => [
        code(name),
        standard === '' ? '' : code(standard),
        description
      ])
    ),
    outputs: table(
      ['output', 'meaning'],
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), description])
    ),
    commands: table(
      ['command', 'does'],
      Object.entries(commands).map(([name, { summary, operands }]) => [
        code(['image-build', name, ...operands].join(' ')),
        summary
      ])
    ),
    today: table(
      ['part', 'there today'],
      kinds.map(({ folder, title, plugins }) => [
        title,
        plugins
          .filter(({ unsupported }) => unsupported === undefined)
          .map(({ type }) => `[${code(type)}](docs/reference/${folder}/${type}.md)`)
          .join(', ')
      ])
    ),
    differences: differencesBlock(),
    missing: missing(commands, kinds, functions),
    keys: keys.map(key => code(`<${key}>`)).join(' ')
  }
}

function differencesBlock() {
  const count = Object.values(themes).flat().length
  const rows = differences.map(({ packer: theirs, here, why, cases }) => {
    const shown = Object.values(cases).flatMap(each => Object.keys(each)).length
    return [theirs, here, why, shown === 0 ? '' : shown.toString()]
  })
  return `${table(['Packer', 'image-build', 'why', 'cases'], rows)}\n\nOf ${count} cases in all.`
}

function missing(commands, kinds, functions) {
  const typesOf = folder => kinds.find(kind => kind.folder === folder).plugins.map(({ type }) => type)
  const lacking = (known, there) => known.filter(name => !there.includes(name)).map(code)
  const flags = Object.entries(packer.flags).flatMap(([command, known]) =>
    lacking(
      known.map(name => `${command} -${name}`),
      Object.keys(commands[command].flags).map(name => `${command} -${name}`)
    )
  )
  const choices = commands.build.flags['on-error'].choices
  const rows = [
    ['commands', lacking(packer.commands, Object.keys(commands))],
    ['flags', [...flags, ...lacking(packer.onError, choices).map(each => each.replace('`', '`-on-error='))]],
    ['builders', lacking(packer.builders, typesOf('builders'))],
    [
      'communicators',
      kinds
        .find(({ folder }) => folder === 'communicators')
        .plugins.filter(({ unsupported }) => unsupported !== undefined)
        .map(({ type }) => code(type))
    ],
    ['provisioners', lacking(packer.provisioners, typesOf('provisioners'))],
    ['post-processors', lacking(packer.postProcessors, typesOf('post-processors'))],
    ['template functions', functions.map(code)]
  ]
  const left = rows.filter(([, names]) => names.length > 0)
  return left.length === 0
    ? 'Nothing.'
    : table(
        ['part', 'not there yet'],
        left.map(([part, names]) => [part, names.join(', ')])
      )
}

function yaml(path) {
  return `\`\`\`yaml\n${readFileSync(path, 'utf8').trimEnd()}\n\`\`\``
}
