import { failureOf, isAbort } from '../core/errors.js'
import { suggest } from '../core/suggest.js'
import { commands, isCommand } from './commands.js'
import { commandHelp, programHelp } from './help.js'
import { parseArguments } from './parse-arguments.js'
import type { CliWorld } from './world.js'

const helpWords = ['-h', '-help', '--help', 'help']

/** Runs a command line and gives the exit code: 0, 1 for any failure, 127 for a command that does not exist. */
export async function runCli(words: readonly string[], world: CliWorld): Promise<number> {
  const [name = 'help', ...rest] = words
  const { terminal, version } = world
  if (helpWords.includes(name)) {
    terminal.write(programHelp())
    return words.length === 0 ? 127 : 0
  }
  if (name === '-version' || name === '--version' || name === '-v') {
    terminal.write(`image-build ${version}\n`)
    return 0
  }
  if (!isCommand(name)) {
    const near = suggest(name, Object.keys(commands))
    terminal.writeError(
      `error: there is no command ${name}${near === undefined ? '' : `; did you mean ${near}?`} [IB_USAGE]\n\n`
    )
    terminal.writeError(programHelp())
    return 127
  }
  if (rest.some(word => helpWords.includes(word) && word !== 'help')) {
    terminal.write(commandHelp(name, commands[name]))
    return 0
  }
  try {
    const { runCommand } = await import('./run-command.js')
    return await runCommand(name, parseArguments(name, commands[name], rest), world)
  } catch (error) {
    if (isAbort(error)) terminal.writeError('cancelled\n')
    else terminal.writeError(await explain(error))
    return 1
  }
}

async function explain(error: unknown): Promise<string> {
  const format = await import('../renderers/format.js')
  return `${format.explain(failureOf(error)).join('\n')}\n`
}
