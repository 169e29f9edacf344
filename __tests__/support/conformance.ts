import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Command, ConformanceCase } from '../conformance/cases/index.mjs'
import { runCommandLine } from './command-line.js'
import { commandsOf, filesIn, prepareCase, printedLines } from '../conformance/outcome.mjs'
import type { Outcome, RecordedOutcome } from '../conformance/outcome.mjs'

export interface OwnOutcome {
  readonly outcome: Outcome
  /** Everything that was printed, for a look when a test fails. */
  readonly log: string
}

/** What Packer made of the cases of a theme, by their names. */
export function recordsOf(theme: string): Readonly<Record<string, RecordedOutcome>> {
  const path = join('__tests__/fixtures/packer-1.6.6/conformance', `${theme}.json`)
  const records: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecords(records)) throw new Error(`${path} has no records`)
  return records
}

function isRecords(value: unknown): value is Readonly<Record<string, RecordedOutcome>> {
  return typeof value === 'object' && value !== null
}

/** Runs a case's commands in this process, as the command line would, in a directory of its own. */
export async function runCase(given: ConformanceCase): Promise<OwnOutcome> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'conformance-')))
  const directory = join(home, 'work')
  mkdirSync(directory)
  prepareCase(given, directory)
  const env = { ...given.env, IMAGE_BUILD_STATE_DIR: join(home, 'state'), GITHUB_ACTIONS: '' }
  const back = { directory: process.cwd(), env: { ...process.env }, input: process.stdin }
  let log = ''
  let printed: Pick<Outcome, 'printed'> = {}
  try {
    process.chdir(directory)
    Object.assign(process.env, env)
    const codes: Partial<Record<Command, number>> = {}
    for (const { command, words } of commandsOf(given)) {
      setInput(Readable.from([given.input ?? '']))
      const run = await runCommandLine(words, (given.input ?? '').split('\n'))
      codes[command] = run.exitCode
      log += run.log
      if (run.exitCode === 0) printed = printedLines(given, run.out, directory)
    }
    return { outcome: { ...codes, ...printed, files: filesIn(directory) }, log }
  } finally {
    setInput(back.input)
    process.chdir(back.directory)
    for (const name of Object.keys(env)) restore(name, back.env[name])
    rmSync(home, { recursive: true, force: true })
  }
}

function setInput(value: Readable): void {
  Object.defineProperty(process, 'stdin', { value, configurable: true })
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = value
}

/** Alike for outcomes that are alike, in whatever order their parts were put together. */
export function inOrder({ validate, build, line, printed, files }: Outcome): string {
  return JSON.stringify([validate, build, line, printed, files])
}
