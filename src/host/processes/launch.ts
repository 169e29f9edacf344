import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Argv } from '../../contracts/host.js'
import { BuildError, messageOf, systemCode } from '../../core/errors.js'
import { installHint } from './tool-hints.js'

/** Marks every process that belongs to a run, and with it whatever they start in turn. */
export const runMarker = 'IMAGE_BUILD_RUN'

/** A started program whose output must be read. */
export type Child = ChildProcessByStdio<Writable | null, Readable, Readable> & { readonly pid: number }

export interface LaunchOptions {
  readonly cwd?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hasInput: boolean
}

/**
 * Starts a program without a shell, on POSIX as leader of a new process group, so that it can be ended with all it
 * starts and does not get the terminal's Ctrl-C. IB_TOOL_MISSING when it is not installed.
 */
export async function launch(argv: Argv, { cwd, env, hasInput }: LaunchOptions): Promise<Child> {
  const [program, ...args] = argv
  const options = { cwd, env: { ...env }, detached: process.platform !== 'win32', windowsHide: true }
  try {
    const child = hasInput
      ? spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
      : spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    return await spawned(child)
  } catch (error) {
    throw await launchError(program, cwd, error)
  }
}

async function spawned(child: ChildProcessByStdio<Writable | null, Readable, Readable>): Promise<Child> {
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', resolve)
  })
  // From here on, errors (of signals that could not be sent) show in the exit, which is what callers wait for.
  child.on('error', () => undefined)
  if (!hasPid(child)) throw new Error('the system gave no process id')
  return child
}

function hasPid(child: ChildProcessByStdio<Writable | null, Readable, Readable>): child is Child {
  return child.pid !== undefined
}

async function launchError(program: string, cwd: string | undefined, cause: unknown): Promise<BuildError> {
  const code = systemCode(cause)
  // A missing directory and a missing program give the same code.
  if (code === 'ENOENT' && cwd !== undefined && !(await isDirectory(cwd))) {
    const message = `cannot start ${program}: the working directory ${cwd} does not exist`
    return new BuildError('IB_FILE_MISSING', message, { cause })
  }
  const hint = installHint(basename(program).replace(/\.exe$/i, ''), process.platform)
  if (code === 'ENOENT') {
    return new BuildError('IB_TOOL_MISSING', `the program ${program} is not installed`, { hint, cause })
  }
  if (code === 'EACCES') {
    return new BuildError('IB_TOOL_MISSING', `the program ${program} may not be run: permission denied`, {
      cause
    })
  }
  return new BuildError('IB_TOOL_FAILED', `cannot start ${program}: ${messageOf(cause)}`, { cause })
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    stats => stats.isDirectory(),
    () => false
  )
}
