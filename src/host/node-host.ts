import { availableParallelism } from 'node:os'
import type { Host } from '../contracts/host.js'
import { createClock } from './clock.js'
import { createFiles } from './files/node-files.js'
import { createNet } from './net/node-net.js'
import { createProcesses, type NodeProcesses } from './processes/node-processes.js'
import { createRandom } from './random.js'
import { stateDirectories } from './state-directories.js'

export interface NodeHostOptions {
  /** Marks the processes of the run. */
  readonly runId: string
  /** Where port leases are; `stateDirectories().state` when absent. */
  readonly stateDirectory?: string
  /** Instead of this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export interface NodeHost extends Host {
  readonly processes: NodeProcesses
}

/** The world as it is. */
export function createNodeHost({ runId, env = process.env, stateDirectory }: NodeHostOptions): NodeHost {
  const random = createRandom()
  const state = stateDirectory ?? stateDirectories({ env }).state
  return {
    platform: platformOf(process.platform),
    cores: availableParallelism(),
    env,
    files: createFiles(),
    net: createNet({
      env,
      stateDirectory: state,
      integer: (minimum, maximum) => random.integer(minimum, maximum)
    }),
    processes: createProcesses(env, runId),
    clock: createClock(),
    random
  }
}

const platforms = ['linux', 'darwin', 'win32', 'freebsd', 'openbsd'] as const

function platformOf(name: string): Host['platform'] {
  return platforms.find(platform => platform === name) ?? 'other'
}
