import { parseDuration } from '../core/duration.js'
import { BuildError } from '../core/errors.js'
import { parseBool } from '../core/parse-bool.js'
import { suggest } from '../core/suggest.js'
import { commands, type Command, type Flag } from './commands.js'
import { packersFlags } from './not-here.js'
import { splitWords } from './split-words.js'

/** The words of a command line, checked against a command's flags. */
export interface Arguments {
  readonly operands: readonly string[]
  text(flag: string): string | undefined
  list(flag: string): readonly string[]
  /** Undefined when the switch is not given. */
  isOn(flag: string): boolean | undefined
  number(flag: string): number | undefined
  milliseconds(flag: string): number | undefined
}

/** IB_USAGE for a flag that the command does not have, a wrong value, or a wrong number of operands. */
export function parseArguments(name: string, command: Command, words: readonly string[]): Arguments {
  const { values, operands } = split(name, command, words)
  const needed = command.operands.filter(operand => !operand.startsWith('['))
  if (operands.length < needed.length || operands.length > command.operands.length) {
    const wanted = command.operands.length === 0 ? 'no argument' : command.operands.join(' and ')
    const given =
      operands.length === 0 ? 'none was' : `${operands.length} ${operands.length === 1 ? 'was' : 'were'}`
    throw usage(`${name} takes ${wanted}, but ${given} given`, name)
  }
  const last = (flag: string): string | undefined => values.get(flag)?.at(-1)
  return {
    operands,
    text: last,
    list: flag => values.get(flag) ?? [],
    isOn: flag => parseBool(last(flag) ?? ''),
    number: flag => (last(flag) === undefined ? undefined : Number(last(flag))),
    milliseconds: flag => parseDuration(last(flag) ?? '')
  }
}

function split(
  name: string,
  command: Command,
  words: readonly string[]
): { readonly values: ReadonlyMap<string, readonly string[]>; readonly operands: readonly string[] } {
  const values = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of splitWords(words, command.flags)) {
    if (token.kind === 'operand') {
      operands.push(token.text)
      continue
    }
    const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined
    if (flag === undefined) throw unknownFlag(name, token.name, command)
    const value = token.value ?? (flag.kind === 'switch' ? 'true' : undefined)
    checkValue(name, token.name, flag, value)
    values.set(token.name, [...(values.get(token.name) ?? []), value ?? ''])
  }
  return { values, operands }
}

function checkValue(command: string, name: string, flag: Flag, value: string | undefined): void {
  if (value === undefined) throw usage(`-${name} needs a value`, command)
  const shown = JSON.stringify(value)
  if (flag.kind === 'switch' && parseBool(value) === undefined) {
    throw usage(`-${name} must be true or false, but is ${shown}`, command)
  }
  if (flag.kind === 'number' && !/^\d+$/.test(value)) {
    throw usage(`-${name} must be a whole number, but is ${shown}`, command)
  }
  if (flag.kind === 'duration') checkDuration(command, name, value)
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    const wanted = flag.choices.length === 1 ? '' : 'one of '
    const message = `-${name} must be ${wanted}${flag.choices.join(', ')}, but is ${shown}`
    throw flag.advice === undefined
      ? usage(message, command)
      : new BuildError('IB_USAGE', message, { hint: flag.advice })
  }
}

function checkDuration(command: string, name: string, value: string): void {
  const ms = parseDuration(value)
  if (ms !== undefined && ms >= 0) return
  const wanted = ms === undefined ? 'be a duration such as 30m or 2h' : 'not be negative'
  throw usage(`-${name} must ${wanted}, but is ${JSON.stringify(value)}`, command)
}

function unknownFlag(command: string, flag: string, { flags }: Command): BuildError {
  return new BuildError('IB_USAGE', `${command} has no flag -${flag}`, {
    hint: adviceFor(command, flag, Object.keys(flags))
  })
}

function adviceFor(command: string, flag: string, own: readonly string[]): string {
  if (Object.hasOwn(packersFlags, flag)) return packersFlags[flag] ?? ''
  const others = Object.entries(commands).flatMap(([name, { flags }]) =>
    Object.hasOwn(flags, flag) ? [`\`${name}\``] : []
  )
  if (others.length > 0) return `it is a flag of ${others.join(', ')}`
  const near = suggest(flag, own)
  return near === undefined ? `see \`image-build ${command} -help\`` : `did you mean -${near}?`
}

function usage(message: string, command: string): BuildError {
  return new BuildError('IB_USAGE', message, { hint: `see \`image-build ${command} -help\`` })
}

/** `name=value` words of -var. */
export function parsePairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.map((word, index) => {
    const at = word.indexOf('=')
    if (at > 0) return [word.slice(0, at), word.slice(at + 1)]
    // The word may hold a secret, so it is not shown.
    const message = `a variable must be given as name=value, but -var number ${index + 1} is not`
    throw new BuildError('IB_USAGE', message)
  })
}

/** Names separated by commas or line ends. */
export function parseNames(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[,\n]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}
