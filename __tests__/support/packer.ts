import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** Whether Packer 1.6.6 is installed, which Debian packages. */
export const hasPacker = existsSync('/usr/bin/packer')

/** Far more than any of these runs takes. */
const patienceMs = 25_000

export interface PackerRun {
  readonly exitCode: number
  /** What provisioners printed; `!` before lines of stderr. */
  readonly output: readonly string[]
  /** Everything that it said, for a look when a test fails. */
  readonly log: string
}

/** Builds a template with Packer, in a directory. */
export async function runPacker(
  template: object,
  directory: string,
  flags: readonly string[] = []
): Promise<PackerRun> {
  const file = join(directory, 'packer-template.json')
  await writeFile(file, JSON.stringify(template))
  return await askPacker(['build', '-color=false', '-machine-readable', ...flags, file], directory)
}

/** Runs any command of Packer's, with a text as its standard input. */
export async function askPacker(
  args: readonly string[],
  directory: string,
  input?: string
): Promise<PackerRun> {
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    CHECKPOINT_DISABLE: '1',
    PACKER_CONFIG_DIR: directory
  }
  for (let triesLeft = 3; triesLeft > 0; triesLeft--) {
    const run = await runOnce(args, directory, env, input)
    if (run !== undefined) return run
  }
  throw new Error('packer hung three times')
}

/** Undefined when it hangs: its talk with its own plugins stops for ever now and then, about once in fifty runs. */
async function runOnce(
  args: readonly string[],
  directory: string,
  env: NodeJS.ProcessEnv,
  input: string | undefined
): Promise<PackerRun | undefined> {
  // In a group of its own, so that its plugins can be ended with it.
  const child = spawn('/usr/bin/packer', args, {
    cwd: directory,
    env,
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore']
  })
  child.stdin?.on('error', () => undefined).end(input)
  const patience = { hasEnded: false }
  const timer = setTimeout(() => {
    patience.hasEnded = true
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, patienceMs)
  const exited = new Promise<number | null>(done => child.once('exit', done))
  const log = await text(child.stdout ?? Readable.from([]))
  const exitCode = await exited
  clearTimeout(timer)
  if (patience.hasEnded) return undefined
  return { exitCode: exitCode ?? -1, output: log.split('\n').flatMap(scriptLine), log }
}

/** `TIME,TARGET,ui,KIND,TEXT`: messages are what a program printed to stdout, errors with an arrow to stderr. */
function scriptLine(line: string): readonly string[] {
  const [, , type, kind, ...rest] = line.split(',')
  if (type !== 'ui') return []
  const text = rest.join(',').replaceAll('%!(PACKER_COMMA)', ',')
  if (kind === 'message' && text.startsWith('    null: ')) return [text.slice(10)]
  if (kind === 'message' && text === '    null:') return ['']
  if (kind === 'error' && text === '==> null:') return ['!']
  if (kind === 'error' && text.startsWith('==> null: ')) return [`!${text.slice(10)}`]
  return []
}
