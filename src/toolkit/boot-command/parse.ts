import { parseDuration } from '../../core/duration.js'
import { findLookalike, type Lookalike } from './lookalike.js'
import { isSpecialKey, type SpecialKey } from './special-keys.js'

export type KeyAction = 'tap' | 'press' | 'release'

export type Key =
  | { readonly kind: 'special'; readonly name: SpecialKey }
  | { readonly kind: 'character'; readonly character: string }

export interface KeyInstruction {
  readonly kind: 'key'
  readonly action: KeyAction
  readonly key: Key
}

/** One thing to do at the keyboard. */
export type Instruction = KeyInstruction | { readonly kind: 'wait'; readonly ms: number }

export interface BootCommandProblem {
  /** Where the wrong token starts, in UTF-16 units of the whole command. */
  readonly offset: number
  readonly token: string
  readonly message: string
}

export interface BootCommand {
  readonly instructions: readonly Instruction[]
  readonly problems: readonly BootCommandProblem[]
  /** What is typed as it stands, though it looks like a key. */
  readonly lookalikes: readonly Lookalike[]
}

interface Token {
  readonly length: number
  readonly instruction: Instruction | undefined
  readonly problem?: string
  readonly lookalike?: Lookalike | undefined
}

/** `<wait>`, `<wait5>`, `<wait1m20s>`; a number has no leading zero, and only parts of a duration have a sign. */
const wait = /<wait((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+|0|[1-9]\d*)?>/y
const special = /<([a-z0-9]+)>/iy
const toggleSuffix = /(on|off)>/iy
/** Go keeps durations as 64-bit nanoseconds; longer ones are refused. */
const longestWaitMs = 2 ** 63 / 1e6

/**
 * Reads a boot command in Packer's grammar. At every place a wait is tried first, then `<cOn>`/`<cOff>` for any
 * one character, then `<NAME>`; anything else, an unknown `<foo>` too, is typed as it stands.
 */
export function parseBootCommand(text: string): BootCommand {
  const instructions: Instruction[] = []
  const problems: BootCommandProblem[] = []
  const lookalikes: Lookalike[] = []
  for (let offset = 0; offset < text.length;) {
    const token = readToken(text, offset)
    if (token.instruction !== undefined) instructions.push(token.instruction)
    if (token.problem !== undefined) {
      problems.push({ offset, token: text.slice(offset, offset + token.length), message: token.problem })
    }
    if (token.lookalike !== undefined) lookalikes.push(token.lookalike)
    offset += token.length
  }
  return { instructions, problems, lookalikes }
}

function readToken(text: string, offset: number): Token {
  return (
    readWait(text, offset) ??
    readToggle(text, offset) ??
    readSpecial(text, offset) ??
    readLiteral(text, offset)
  )
}

function readWait(text: string, offset: number): Token | undefined {
  const match = matchAt(wait, text, offset)
  if (match === undefined) return undefined
  const [token, amount] = match
  const ms = waitMs(amount)
  if (ms !== undefined && ms > 0 && ms < longestWaitMs) {
    return { length: token.length, instruction: { kind: 'wait', ms } }
  }
  return { length: token.length, instruction: undefined, problem: waitProblem(token, ms) }
}

/** Packer 1.6.6 takes `<wait0>` for `<wait>`. */
function waitMs(amount: string | undefined): number | undefined {
  if (amount === undefined || amount === '0') return 1000
  return /^\d+$/.test(amount) ? Number(amount) * 1000 : parseDuration(amount)
}

function waitProblem(token: string, ms: number | undefined): string {
  if (ms === undefined) return `${token} is no duration: only the first of its parts can have a sign`
  return ms > 0 ? `${token} is longer than a wait can be` : `${token} must wait for more than no time`
}

function readToggle(text: string, offset: number): Token | undefined {
  const character = characterAt(text, offset + 1)
  if (text[offset] !== '<' || character === undefined) return undefined
  const match = matchAt(toggleSuffix, text, offset + 1 + character.length)
  if (match === undefined) return undefined
  const action = actionOf(match[1] ?? '')
  const length = 1 + character.length + match[0].length
  return { length, instruction: { kind: 'key', action, key: { kind: 'character', character } } }
}

function readSpecial(text: string, offset: number): Token | undefined {
  const match = matchAt(special, text, offset)
  const word = match?.[1]?.toLowerCase()
  if (match === undefined || word === undefined) return undefined
  const { length } = match[0]
  if (isSpecialKey(word)) return { length, instruction: pressing(word, 'tap') }
  const suffix = word.endsWith('on') ? 'on' : 'off'
  const key = word.endsWith(suffix) ? word.slice(0, -suffix.length) : ''
  if (!isSpecialKey(key)) return undefined
  return { length, instruction: pressing(key, actionOf(suffix)) }
}

function pressing(name: SpecialKey, action: KeyAction): KeyInstruction {
  return { kind: 'key', action, key: { kind: 'special', name } }
}

function readLiteral(text: string, offset: number): Token {
  const character = characterAt(text, offset) ?? ''
  const instruction: KeyInstruction = { kind: 'key', action: 'tap', key: { kind: 'character', character } }
  return { length: character.length, instruction, lookalike: findLookalike(text, offset) }
}

function actionOf(suffix: string): KeyAction {
  return suffix.toLowerCase() === 'on' ? 'press' : 'release'
}

function characterAt(text: string, offset: number): string | undefined {
  const point = text.codePointAt(offset)
  return point === undefined ? undefined : String.fromCodePoint(point)
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = offset
  return sticky.exec(text) ?? undefined
}
