import { resolve } from 'node:path'
import type { Program } from '../app/program.js'
import type { EventSink } from '../core/events.js'
import { openLines } from '../host/line-file.js'
import { createConsole } from '../renderers/console.js'
import { createJsonLines } from '../renderers/jsonl.js'
import { junitXml, type TestedBuild } from '../renderers/junit.js'
import type { Arguments } from './parse-arguments.js'
import type { Terminal } from './terminal.js'

/** Where a command's events and reports go. */
export interface Outputs {
  readonly sinks: readonly EventSink[]
  say(text: string): void
  /** Writes the JUnit file, if one is wanted. */
  writeReport(builds: readonly TestedBuild[], program: Program): Promise<void>
  close(): Promise<void>
}

export async function openOutputs(words: Arguments, terminal: Terminal): Promise<Outputs> {
  const eventsFile = words.text('events')
  const events = eventsFile === undefined ? undefined : await openLines(resolve(eventsFile))
  const screen = createConsole({
    write: terminal.write,
    isTerminal: terminal.isInteractive,
    hasColor: words.isOn('color') ?? terminal.isInteractive,
    showDebug: words.text('log-level') === 'debug'
  })
  return {
    sinks: events === undefined ? [screen] : [screen, createJsonLines(events.write)],
    say: text => terminal.write(`${text}\n`),
    async writeReport(builds, { host, directories }) {
      const file = words.text('junit')
      if (file !== undefined) await host.files.write(resolve(directories.working, file), junitXml(builds))
    },
    async close() {
      await events?.close()
    }
  }
}
