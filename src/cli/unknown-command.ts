import { BuildError } from '../core/errors.js'
import { suggest } from '../core/suggest.js'
import { commands } from './commands.js'
import { packersCommands } from './not-here.js'

/** IB_USAGE for a word that is no command, with what was probably meant or, for a command of Packer, why it is not here. */
export function unknownCommand(word: string): BuildError {
  if (word.startsWith('-')) {
    return new BuildError('IB_USAGE', `the command is missing before ${word}`, { hint: all() })
  }
  const hint = Object.hasOwn(packersCommands, word) ? packersCommands[word] : adviceFor(word)
  return new BuildError('IB_USAGE', `there is no command ${word}`, { hint })
}

function adviceFor(word: string): string {
  if (/\.json$|[/\\]/.test(word)) return `the command comes first: image-build build ${word}`
  const near = suggest(word, Object.keys(commands))
  return near === undefined ? all() : `did you mean ${near}?`
}

function all(): string {
  return `the commands are ${Object.keys(commands).join(', ')}; \`image-build -help\` explains them`
}
