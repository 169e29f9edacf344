import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConformanceCase } from '../conformance/cases/index.mjs'
import { runCommandLine } from './command-line.js'
import { commandsOf, prepareCase } from '../conformance/outcome.mjs'

export interface RecordedVerdicts {
  readonly seed: number
  readonly count: number
  /** Of the templates that were asked about. */
  readonly digest: string
  /** For each template 0 when Packer accepts it, else 1. */
  readonly verdicts: readonly string[]
}

export function recordedVerdicts(): RecordedVerdicts {
  const path = '__tests__/fixtures/packer-1.6.6/conformance/generated.json'
  const recorded: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecorded(recorded)) throw new Error(`${path} has no verdicts`)
  return recorded
}

function isRecorded(value: unknown): value is RecordedVerdicts {
  return typeof value === 'object' && value !== null && 'verdicts' in value
}

export interface OwnVerdict {
  readonly exitCode: number
  readonly log: string
}

/** Validates one case after another in this process, in one directory. */
export async function validateAll(cases: readonly ConformanceCase[]): Promise<readonly OwnVerdict[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'conformance-')))
  const back = process.cwd()
  const verdicts: OwnVerdict[] = []
  try {
    mkdirSync(join(home, 'work'))
    process.chdir(join(home, 'work'))
    for (const each of cases) verdicts.push(await validate(each, join(home, 'work')))
    return verdicts
  } finally {
    process.chdir(back)
    rmSync(home, { recursive: true, force: true })
  }
}

async function validate(given: ConformanceCase, directory: string): Promise<OwnVerdict> {
  prepareCase(given, directory)
  const [{ words } = { words: [] }] = commandsOf(given)
  const { exitCode, log } = await runCommandLine(words)
  return { exitCode, log }
}
