import type { RunningProcess, StartOptions } from '../../contracts/host.js'
import { waitForExit } from './exit.js'
import type { Child } from './launch.js'
import { collect } from './output.js'
import { defaultGraceMs, killProcessTree } from './process-tree.js'

const keptStderrBytes = 64 * 1024

/** Follows a program that outlives the call. What `onLine` throws is dropped: there is nobody to tell. */
export function follow(child: Child, { onLine }: StartOptions): RunningProcess {
  const drop = (): void => undefined
  collect(child.stdout, 0, onLine && (line => onLine(line, 'stdout')), drop)
  const stderr = collect(child.stderr, keptStderrBytes, onLine && (line => onLine(line, 'stderr')), drop)
  const exited = waitForExit(child.ended, [child.stdout, child.stderr]).then(exit => ({
    ...exit,
    stderr: stderr.text()
  }))
  return {
    pid: child.pid,
    exited,
    stop: async ({ graceMs = defaultGraceMs } = {}) => {
      await killProcessTree(child.pid, graceMs)
      await exited
    }
  }
}
