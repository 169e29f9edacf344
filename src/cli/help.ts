import { commands, type Command, type CommandName, type Flag } from './commands.js'
import { helpTexts } from './help-texts.js'
import { wrapped } from './wrapped.js'

const width = 80
/** Where the descriptions of flags begin. */
const column = 30

/** The overview of all commands. */
export function programHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => item(name, summary, 14))
  return [
    'Usage: image-build COMMAND [FLAGS] TEMPLATE',
    '',
    'Builds machine images from a Packer template, launches and tests them.',
    '',
    'Commands:',
    ...rows,
    '',
    'image-build COMMAND -help shows the flags of a command, with examples.',
    'image-build -version shows the version.',
    ''
  ].join('\n')
}

/** How one command is used: its flags with their defaults, examples and exit codes. */
export function commandHelp(name: CommandName): string {
  const command: Command = commands[name]
  const { about, examples, exitCodes } = helpTexts[name]
  return [
    `Usage: image-build ${[name, '[FLAGS]', ...command.operands].join(' ')}`,
    '',
    ...wrapped(command.summary, width),
    ...about.flatMap(text => ['', ...wrapped(text, width)]),
    '',
    'Flags:',
    ...Object.entries(command.flags).map(([flag, each]) => flagItem(flag, each)),
    '',
    ...wrapped('A flag has one dash or two; its value follows after = or a blank.', width),
    '',
    'Examples:',
    ...examples.flatMap(([words, meaning]) => [`  ${example(words)}`, `      ${meaning}`]),
    '',
    'Exit codes:',
    ...exitCodes.map(([code, meaning]) => item(code.toString(), meaning, 5)),
    ''
  ].join('\n')
}

function example(words: string): string {
  return words.includes('image-build') ? words : `image-build ${words}`
}

function flagItem(name: string, { value, choices, description, default: standard }: Flag): string {
  const shown = value ?? choices?.join('|')
  const spelled = shown === undefined ? `-${name}` : `-${name}=${shown}`
  const text = standard === undefined ? description : `${description} Default: ${standard}.`
  return item(spelled, text, column)
}

/** A name and its text, which stands beside it, or below where the name is too long. */
function item(name: string, text: string, indent: number): string {
  const blanks = ' '.repeat(indent)
  const [first = '', ...others] = wrapped(text, width - indent)
  const fits = name.length + 2 < indent - 1
  const head = fits ? [`  ${name}`.padEnd(indent) + first] : [`  ${name}`, blanks + first]
  return [...head, ...others.map(line => blanks + line)].join('\n')
}
