import { spawn } from 'node:child_process'

/** Cleans up when told to, and by itself when this process ends, however that comes about. */
export interface Guard {
  release(): Promise<void>
}

/** Deletes a directory in the end. */
export function guardDirectory(path: string): Guard {
  return guard('rm -rf -- "$0"', path)
}

/**
 * Runs a shell's commands in the end; `$0` and so on are the arguments. Hooks of jest do not run where a filter leaves
 * no test of a file, nor when the process is killed, and what is registered for `exit` never runs there at all. So a
 * shell waits for the end of its input, which the system closes.
 */
export function guard(commands: string, ...args: readonly string[]): Guard {
  const shell = spawn('sh', ['-c', `read -r _; ${commands}`, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true
  })
  const ended = new Promise<void>(resolve => shell.once('close', () => resolve()))
  shell.unref()
  return {
    async release() {
      shell.ref()
      shell.stdin.end()
      await ended
    }
  }
}
