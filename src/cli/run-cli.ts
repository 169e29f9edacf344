import { failureOf, isAbort } from '../core/errors.js'
import { commands, isCommand, type CommandName } from './commands.js'
import { parseArguments } from './parse-arguments.js'
import { splitWords } from './split-words.js'
import type { CliWorld } from './world.js'

const helpFlags = ['-h', '-help', '--help']
const versionFlags = ['-v', '-version', '--version']
const machineFlags = ['-machine-readable', '--machine-readable']

/** Runs a command line and gives the exit code: 0, 1 for any failure, 127 for a command that does not exist. */
export async function runCli(words: readonly string[], world: CliWorld): Promise<number> {
  const [name, ...rest] = commandFirst(words)
  if (name === undefined) return await showHelp(undefined, 127, world)
  if (name === 'help' || helpFlags.includes(name)) {
    const [topic] = rest
    if (topic === undefined || isCommand(topic)) return await showHelp(topic, 0, world)
    return await refuseCommand(topic, world)
  }
  if (versionFlags.includes(name)) {
    world.terminal.write(`image-build ${world.version}\n`)
    return 0
  }
  if (!isCommand(name)) return await refuseCommand(name, world)
  if (wantsHelp(name, rest)) return await showHelp(name, 0, world)
  try {
    const { runCommand } = await import('./run-command.js')
    return await runCommand(name, parseArguments(name, commands[name], rest), world)
  } catch (error) {
    if (isAbort(error)) world.terminal.writeError('cancelled\n')
    else world.terminal.writeError(await explain(error))
    return 1
  }
}

/** Only where a flag can stand: a value may look like one. */
function wantsHelp(name: CommandName, words: readonly string[]): boolean {
  const tokens = splitWords(words, commands[name].flags)
  return tokens.some(token => token.kind === 'flag' && helpFlags.includes(`-${token.name}`))
}

/** Packer takes -machine-readable before the command as well. */
function commandFirst(words: readonly string[]): readonly string[] {
  const [flag = '', command = '', ...rest] = words
  return machineFlags.includes(flag) && isCommand(command) ? [command, flag, ...rest] : words
}

async function showHelp(
  command: CommandName | undefined,
  exitCode: number,
  { terminal }: CliWorld
): Promise<number> {
  const { commandHelp, programHelp } = await import('./help.js')
  terminal.write(command === undefined ? programHelp() : commandHelp(command))
  return exitCode
}

async function refuseCommand(word: string, { terminal }: CliWorld): Promise<number> {
  const { unknownCommand } = await import('./unknown-command.js')
  terminal.writeError(await explain(unknownCommand(word)))
  return 127
}

async function explain(error: unknown): Promise<string> {
  const format = await import('../renderers/format.js')
  return `${format.explain(failureOf(error)).join('\n')}\n`
}
