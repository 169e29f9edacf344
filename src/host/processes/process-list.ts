import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
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
  return process.platform === 'linux' ? await listFromProc() : await listFromPs()
}

/** Process ids under /proc. */
export async function procIds(): Promise<readonly number[]> {
  const names = await readdir('/proc')
  return names.filter(name => /^\d+$/.test(name)).map(Number)
}

async function listFromProc(): Promise<readonly ProcessInfo[]> {
  const found = await Promise.all((await procIds()).map(readStat))
  return found.filter(info => info !== undefined)
}

async function readStat(pid: number): Promise<ProcessInfo | undefined> {
  const fields = await statFields(pid)
  if (fields === undefined) return undefined
  const [state, parent, group] = fields
  return { pid, parent: Number(parent), group: Number(group), isZombie: state === 'Z' || state === 'X' }
}

/**
 * The fields of /proc/PID/stat from the third (state) on; undefined when there is no such process.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export async function statFields(pid: number): Promise<readonly string[] | undefined> {
  const text = await readFile(`/proc/${pid.toString()}/stat`, 'utf8').catch(() => undefined)
  // The second field, the name in brackets, can itself have blanks and brackets.
  return text
    ?.slice(text.lastIndexOf(')') + 2)
    .trim()
    .split(' ')
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
