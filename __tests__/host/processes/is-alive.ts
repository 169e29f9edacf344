import { readFileSync } from 'node:fs'

/** Whether a process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    // A zombie can still be signalled; its state says what it is.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid.toString()}/stat`, 'utf8'))
  } catch {
    return false
  }
}
