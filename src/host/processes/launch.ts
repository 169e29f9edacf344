import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Argv } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import { toExit, type Exit } from './exit.js'
import { createFifos } from './fifo.js'
import { launchError } from './launch-error.js'

/** Marks every process that belongs to a run, and with it whatever they start in turn. */
export const runMarker = 'IMAGE_BUILD_RUN'

/** A started program whose output must be read. */
export interface Child {
  readonly pid: number
  /** Null when the program was started without input. */
  readonly stdin: Writable | null
  readonly stdout: Readable
  readonly stderr: Readable
  /** Resolves when the program itself has ended; its output may still be on its way. Never rejects. */
  readonly ended: Promise<Exit>
}

export interface LaunchOptions {
  readonly cwd?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hasInput: boolean
  readonly reopenableOutput?: boolean | undefined
}

/**
 * Starts a program without a shell, on POSIX as leader of a new process group, so that it can be ended with all it
 * starts and does not get the terminal's Ctrl-C. IB_TOOL_MISSING when it is not installed.
 */
export async function launch(
  argv: Argv,
  { cwd, env, hasInput, reopenableOutput }: LaunchOptions
): Promise<Child> {
  const isWindows = process.platform === 'win32'
  const options = { cwd, env: { ...env }, detached: !isWindows, windowsHide: true }
  const input = hasInput ? 'pipe' : 'ignore'
  try {
    const start = reopenableOutput === true && !isWindows ? startWithFifos : startWithSockets
    return await start(argv, options, input)
  } catch (error) {
    throw await launchError(argv[0], cwd, error)
  }
}

type Start = (argv: Argv, options: SpawnOptions, input: 'pipe' | 'ignore') => Promise<Child>

const startWithSockets: Start = async ([program, ...args], options, input) => {
  const child = spawn(program, args, { ...options, stdio: [input, 'pipe', 'pipe'] })
  return await started(child, child.stdout, child.stderr)
}

const startWithFifos: Start = async ([program, ...args], options, input) => {
  const [stdout, stderr] = await createFifos()
  try {
    const child = spawn(program, args, { ...options, stdio: [input, stdout.writer, stderr.writer] })
    return await started(child, stdout.reader, stderr.reader)
  } catch (error) {
    stdout.reader.destroy()
    stderr.reader.destroy()
    throw error
  } finally {
    await Promise.all([stdout.closeWriter(), stderr.closeWriter()])
  }
}

async function started(
  child: ChildProcess,
  stdout: Readable | null,
  stderr: Readable | null
): Promise<Child> {
  const ended = new Promise<Exit>(resolve => {
    child.once('exit', (code, signal) => resolve(toExit(code, signal)))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', resolve)
  })
  // From here on, errors (of signals that could not be sent) show in the exit, which is what callers wait for.
  child.on('error', () => undefined)
  const { pid, stdin } = child
  if (pid === undefined || stdout === null || stderr === null) {
    throw new BuildError('IB_INTERNAL', `${child.spawnfile} was started without a process id or output`)
  }
  return { pid, stdin, stdout, stderr, ended }
}
