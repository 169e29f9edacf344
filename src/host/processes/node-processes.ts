import type { Argv, Processes } from '../../contracts/host.js'
import { findProgram } from './find-program.js'
import { launch, runMarker, type Child, type LaunchOptions } from './launch.js'
import { killGroupNow } from './process-tree.js'
import { runToEnd } from './run.js'
import { follow } from './start.js'

export interface NodeProcesses extends Processes {
  /** Kills, without waiting, what runs now with its process group; for the moment before the process exits. */
  killAllNow(): void
}

/**
 * Programs of this machine. Each gets `IMAGE_BUILD_RUN=<runId>`, by which a later sweep finds what a killed run left
 * (a caller can take the mark off a daemon shared between runs by setting it to undefined), and the same as
 * `PACKER_RUN_UUID`, as from Packer.
 */
export function createProcesses(
  env: Readonly<Record<string, string | undefined>>,
  runId: string
): NodeProcesses {
  const running = new Set<number>()
  const begin = async (argv: Argv, options: LaunchOptions): Promise<Child> => {
    const ofRun = { [runMarker]: runId, PACKER_RUN_UUID: runId }
    const child = await launch(argv, { ...options, env: { ...env, ...ofRun, ...options.env } })
    running.add(child.pid)
    void child.ended.then(() => running.delete(child.pid))
    return child
  }
  return {
    find: program => findProgram(program, { env, isWindows: process.platform === 'win32' }),
    run: async (argv, options) => {
      options.signal.throwIfAborted()
      const { cwd, env: added = {}, stdin, reopenableOutput } = options
      return await runToEnd(
        await begin(argv, { cwd, env: added, hasInput: stdin !== undefined, reopenableOutput }),
        argv,
        options
      )
    },
    start: async (argv, options) => {
      const { cwd, env: added = {} } = options
      return follow(await begin(argv, { cwd, env: added, hasInput: false }), options)
    },
    killAllNow: () => running.forEach(killGroupNow)
  }
}
