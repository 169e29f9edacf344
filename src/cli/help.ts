import { commands, type Command, type Flag } from './commands.js'

/** The overview of all commands. */
export function programHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  return [
    'Usage: image-build COMMAND [FLAGS] TEMPLATE',
    '',
    'Builds machine images from a Packer template, launches and tests them.',
    '',
    'Commands:',
    ...rows,
    '',
    'image-build COMMAND -help shows the flags of a command.',
    ''
  ].join('\n')
}

/** The flags of one command. */
export function commandHelp(name: string, { summary, operands, flags }: Command): string {
  const names = Object.keys(flags)
  const lines = names.map(flag => flagLine(flag, flags[flag]))
  return [
    `Usage: image-build ${[name, ...(names.length === 0 ? [] : ['[FLAGS]']), ...operands].join(' ')}`,
    '',
    summary,
    ...(lines.length === 0 ? [] : ['', 'Flags:', ...lines]),
    ''
  ].join('\n')
}

function flagLine(name: string, flag: Flag | undefined): string {
  const value = flag?.value ?? flag?.choices?.join('|')
  const spelled = value === undefined ? `-${name}` : `-${name}=${value}`
  const standard = flag?.default === undefined ? '' : ` Default: ${flag.default}.`
  return `  ${spelled.padEnd(30)} ${flag?.description ?? ''}${standard}`
}
