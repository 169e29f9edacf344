import { spawn } from 'node:child_process'

/** Deletes a directory when told to, and by itself when this process ends, however that comes about. */
export interface Guard {
  release(): Promise<void>
}

/**
 * Hooks of jest do not run where a filter leaves no test of a file, nor when the process is killed, and what is
 * registered for `exit` never runs there at all. So a shell waits for the end of its input, which the system closes.
 */
export function guardDirectory(path: string): Guard {
  const shell = spawn('sh', ['-c', 'read -r _; rm -rf -- "$0"', path], {
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
