import { resolve } from 'node:path'
import type { Program } from '../app/program.js'
import { warnOfLoss } from '../app/warn-of-loss.js'
import type { BuildError } from '../core/errors.js'
import type { EventSink } from '../core/events.js'
import { ownWords, redactData } from '../core/redact.js'
import { createClock } from '../host/clock.js'
import { openLines, type LineFile } from '../host/line-file.js'
import { workingDirectory } from '../host/surroundings.js'
import { createConsole } from '../renderers/console.js'
import { createJsonLines } from '../renderers/jsonl.js'
import { machineLine, uiLine, type MachineLine } from '../renderers/machine-line.js'
import { createMachineOutput } from '../renderers/machine.js'
import { junitXml, type TestedBuild } from '../renderers/junit.js'
import { hasLog, logFile, refusesColor } from './packer-environment.js'
import type { Arguments } from './parse-arguments.js'
import type { Terminal } from './terminal.js'
import type { CliWorld } from './world.js'

/** Where a command's events and reports go. */
export interface Outputs {
  readonly sinks: readonly EventSink[]
  readonly say: (text: string) => void
  /** Tells something that is none of the events: all lines for a program, to a person only what is said. */
  readonly tell: (lines: readonly MachineLine[]) => void
  /** Writes the JUnit file, if one is wanted. */
  writeReport(builds: readonly TestedBuild[], program: Program): Promise<void>
  /** Warns of each file that cannot be written any more. */
  watch(program: Program): void
  /** Closes the files, and gives why the first that is not complete is not. */
  close(): Promise<BuildError | undefined>
}

export async function openOutputs(
  words: Arguments,
  { terminal, env, signal }: OutputWorld
): Promise<Outputs> {
  const files = await openFiles(words, env, signal)
  const screen = createScreen(words, terminal, env)
  return {
    sinks: [screen.sink, ...files.map(({ sink }) => sink)],
    say: text => screen.tell([uiLine('say', text)]),
    tell: screen.tell,
    async writeReport(builds, { host, directories, redactor }) {
      const file = words.text('junit')
      if (file === undefined) return
      const masked = redactData(builds, text => redactor.redact(text), ownWords)
      await host.files.write(resolve(directories.working, file), junitXml(masked))
    },
    watch: program => files.forEach(({ file }) => warnOfLoss(file.failed, program)),
    async close() {
      const losses = await Promise.all(files.map(({ file }) => file.close()))
      return losses.find(loss => loss !== undefined)
    }
  }
}

type OutputWorld = Pick<CliWorld, 'terminal' | 'env' | 'signal'>

function createScreen(
  words: Arguments,
  terminal: Terminal,
  env: CliWorld['env']
): Pick<Outputs, 'tell'> & { readonly sink: EventSink } {
  const { write, isInteractive } = terminal
  const hasTimestamps = words.isOn('timestamp-ui') ?? false
  const clock = createClock()
  const showDebug = (words.text('log-level') ?? (hasLog(env) ? 'debug' : 'info')) === 'debug'
  if (words.isOn('machine-readable') === true) {
    return {
      sink: createMachineOutput({ write, directory: workingDirectory(), showDebug, hasTimestamps }),
      tell: lines => lines.forEach(line => write(machineLine(line, clock.now())))
    }
  }
  const hasColor = words.isOn('color') ?? (isInteractive && !refusesColor(env))
  return {
    sink: createConsole({ write, isTerminal: isInteractive, hasColor, showDebug, hasTimestamps }),
    tell: lines =>
      lines.forEach(({ type, data }) => {
        if (type === 'ui') write(`${data[1] ?? ''}\n`)
      })
  }
}

interface OutputFile {
  readonly file: LineFile
  readonly sink: EventSink
}

/** The events as lines of JSON where they are wanted, and Packer's log where its variables name a file. */
async function openFiles(
  words: Arguments,
  env: CliWorld['env'],
  signal: AbortSignal
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  const events = words.text('events')
  if (events !== undefined) {
    const file = await openLines(resolve(events), signal)
    files.push({ file, sink: createJsonLines(file.write) })
  }
  const log = logFile(env)
  if (log !== undefined) {
    const file = await openLines(resolve(log), signal)
    const { write } = file
    const plain = { isTerminal: false, hasColor: false, showDebug: true, hasTimestamps: true }
    files.push({ file, sink: createConsole({ write, ...plain }) })
  }
  return files
}
