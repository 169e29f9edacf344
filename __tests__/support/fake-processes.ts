import { text } from 'node:stream/consumers'
import type {
  Argv,
  Clock,
  Processes,
  ProcessResult,
  RunOptions,
  StartOptions
} from '../../src/contracts/host.js'
import { BuildError } from '../../src/core/errors.js'
import { FakeRunningProcess } from './fake-running-process.js'

/** A program by name, or by the start of its argv, or by a question. */
export type ArgvMatcher = string | readonly (string | RegExp)[] | ((argv: Argv) => boolean)

/** What a scripted program does; all of it optional: by default it ends well and says nothing. */
export interface ProcessReply {
  readonly exitCode?: number
  readonly signal?: string
  readonly stdout?: string
  readonly stderr?: string
  /** How long it takes, on the fake clock. */
  readonly ms?: number
  /** It runs until it is aborted, stopped, or told to `exit`. */
  readonly runs?: boolean
}
export interface ProcessCall {
  readonly argv: Argv
  readonly cwd: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** What was fed to it, read to its end. */
  readonly stdin: string | undefined
}
export type ProcessScript = ProcessReply | ((call: ProcessCall) => ProcessReply | Promise<ProcessReply>)

export interface FakeProcesses extends Processes {
  /** Scripts a program, which is thereby installed; the latest script that matches counts. */
  when(matcher: ArgvMatcher, script?: ProcessScript): void
  /** Everything that was run or started, in order. */
  readonly calls: readonly ProcessCall[]
  /** What `start` gave, in order, to be told to print and exit. */
  readonly started: readonly FakeRunningProcess[]
}

interface Rule {
  readonly matcher: ArgvMatcher
  readonly script: ProcessScript
}

/** Programs that are scripted; any other is not installed. */
export function createFakeProcesses(clock: Clock): FakeProcesses {
  const rules: Rule[] = []
  const calls: ProcessCall[] = []
  const started: FakeRunningProcess[] = []

  const play = async (argv: Argv, options: Partial<RunOptions>): Promise<ProcessReply> => {
    const { stdin } = options
    const input = stdin === undefined || typeof stdin === 'string' ? stdin : await text(stdin)
    const call = { argv, cwd: options.cwd, env: options.env ?? {}, stdin: input }
    calls.push(call)
    const rule = rules.findLast(({ matcher }) => matches(matcher, argv))
    if (rule === undefined) throw new BuildError('IB_TOOL_MISSING', `the program ${argv[0]} is not installed`)
    return typeof rule.script === 'function' ? await rule.script(call) : rule.script
  }
  return {
    calls,
    started,
    when: (matcher, script = {}) => void rules.push({ matcher, script }),
    find: async program => {
      const isKnown = rules.some(
        ({ matcher }) => matches(matcher, [program]) || programOf(matcher) === program
      )
      return isKnown ? (program.startsWith('/') ? program : `/usr/bin/${program}`) : undefined
    },
    run: async (argv, options) => {
      options.signal.throwIfAborted()
      return await end(argv, await play(argv, options), options, clock)
    },
    start: async (argv, options: StartOptions) => {
      const reply = await play(argv, options)
      const running = new FakeRunningProcess(argv, 1000 + started.length, options.onLine)
      started.push(running)
      for (const line of linesOf(reply.stdout)) running.print(line)
      for (const line of linesOf(reply.stderr)) running.print(line, 'stderr')
      if (reply.runs !== true) running.exit(reply.exitCode ?? 0)
      return running
    }
  }
}

/** Plays a reply to its end, within the caller's time. */
async function end(
  argv: Argv,
  reply: ProcessReply,
  options: RunOptions,
  clock: Clock
): Promise<ProcessResult> {
  const ms = reply.runs === true ? Infinity : (reply.ms ?? 0)
  if (options.timeoutMs !== undefined && options.timeoutMs < ms) {
    await clock.sleep(options.timeoutMs, options.signal)
    throw new BuildError('IB_TIMEOUT', `${argv[0]} did not end within ${options.timeoutMs} ms`)
  }
  if (ms === Infinity) await aborted(options.signal)
  if (ms > 0) await clock.sleep(ms, options.signal)
  options.signal.throwIfAborted()
  const { exitCode = 0, stdout = '', stderr = '' } = reply
  if (options.stdout === undefined) for (const line of linesOf(stdout)) options.onLine?.(line, 'stdout')
  for (const line of linesOf(stderr)) options.onLine?.(line, 'stderr')
  options.stdout?.end(stdout)
  return { exitCode, signal: reply.signal, stdout: options.stdout === undefined ? stdout : '', stderr, ms }
}

async function aborted(signal: AbortSignal): Promise<never> {
  return await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

function linesOf(output = ''): readonly string[] {
  return output === '' ? [] : output.replace(/\r?\n$/, '').split(/\r?\n/)
}

function matches(matcher: ArgvMatcher, argv: Argv): boolean {
  if (typeof matcher === 'function') return matcher(argv)
  if (typeof matcher === 'string') return matcher === argv[0]
  return matcher.every((part, index) => {
    const argument = argv[index]
    return typeof part === 'string' ? part === argument : argument !== undefined && part.test(argument)
  })
}

function programOf(matcher: ArgvMatcher): unknown {
  return Array.isArray(matcher) ? matcher[0] : matcher
}
