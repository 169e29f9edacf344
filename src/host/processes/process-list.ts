import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** A process of this machine, as far as ending a tree of them needs to know it. */
export interface ProcessInfo {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Ended, but not yet collected by its parent: nothing can or need be done to it. */
  readonly isZombie: boolean
}

/** The processes that run now. */
export async function listProcesses(): Promise<readonly ProcessInfo[]> {
  return process.platform === 'linux' ? procIds().flatMap(readStat) : await listFromPs()
}

// /proc is read synchronously: the kernel answers from memory, and a detour through the thread pool takes longer,
// far longer while the pool waits for disks.

/** Process ids under /proc. */
export function procIds(): readonly number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
}

function readStat(pid: number): readonly ProcessInfo[] {
  const fields = statFields(pid)
  if (fields === undefined) return []
  const [state, parent, group] = fields
  return [{ pid, parent: Number(parent), group: Number(group), isZombie: state === 'Z' || state === 'X' }]
}

/**
 * The fields of /proc/PID/stat from the third (state) on; undefined when there is no such process.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function statFields(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid.toString()}/stat`, 'utf8')
    // The second field, the name in brackets, can itself have blanks and brackets.
    const end = text.lastIndexOf(')')
    return text
      .slice(end + 2)
      .trim()
      .split(' ')
  } catch {
    return undefined
  }
}

async function listFromPs(): Promise<readonly ProcessInfo[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,pgid=,stat='])
  return parsePs(stdout)
}

/** The processes in what `ps -axo pid=,ppid=,pgid=,stat=` prints. */
export function parsePs(text: string): readonly ProcessInfo[] {
  const rows = text.split('\n').map(line => line.trim().split(/\s+/))
  return rows
    .filter(row => row.length === 4)
    .map(([pid, parent, group, state]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      isZombie: state?.startsWith('Z') === true
    }))
}
