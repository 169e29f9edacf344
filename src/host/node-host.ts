import { availableParallelism } from 'node:os'
import type { Host, Keyboard } from '../contracts/host.js'
import { createClock } from './clock.js'
import { createFiles } from './files/node-files.js'
import { createLazyNet } from './lazy-net.js'
import { createLazyProcesses } from './lazy-processes.js'
import type { NodeProcesses } from './processes/node-processes.js'
import { createRandom } from './random.js'
import { stateDirectories } from './state-directories.js'

export interface NodeHostOptions {
  /** Marks the processes of the run; read when the first one is started. */
  readonly runId: string
  /** Where port leases are; `stateDirectories().state` when absent. */
  readonly stateDirectory?: string
  /** Instead of this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Given when somebody can be asked. */
  readonly keyboard?: Keyboard | undefined
}

export interface NodeHost extends Host {
  readonly processes: NodeProcesses
}

/** The world as it is. */
export function createNodeHost(options: NodeHostOptions): NodeHost {
  const { env = process.env, stateDirectory } = options
  const random = createRandom()
  const state = stateDirectory ?? stateDirectories({ env }).state
  return {
    platform: platformOf(process.platform),
    cores: availableParallelism(),
    env,
    files: createFiles(),
    net: createLazyNet({
      env,
      stateDirectory: state,
      integer: (minimum, maximum) => random.integer(minimum, maximum)
    }),
    processes: createLazyProcesses(env, () => options.runId),
    clock: createClock(),
    random,
    keyboard: options.keyboard
  }
}

const platforms = ['linux', 'darwin', 'win32', 'freebsd', 'openbsd'] as const

function platformOf(name: string): Host['platform'] {
  return platforms.find(platform => platform === name) ?? 'other'
}
