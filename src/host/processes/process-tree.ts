import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { BuildError, systemCode } from '../../core/errors.js'
import { listProcesses, type ProcessInfo } from './process-list.js'

/** Time that a program gets to end by itself before it is ended by force. */
export const defaultGraceMs = 5000
/** How long the system may take to end a killed process; one in an uninterruptible wait can take for ever. */
const killPatienceMs = 5000

/**
 * Ends a process, everything it started and its process group: politely first, by force after `graceMs`.
 * Resolves when all are gone; true when they are. Windows knows no polite way for console programs.
 */
export async function killProcessTree(pid: number, graceMs = defaultGraceMs): Promise<boolean> {
  // To the system, the groups 0 and 1 mean "mine" and "everybody's".
  if (!Number.isInteger(pid) || pid <= 1) throw new BuildError('IB_INTERNAL', `${pid} is no process to end`)
  if (process.platform === 'win32') return await taskkill(pid)
  const members = await treeOf(pid)
  signalAll(pid, members, 'SIGTERM')
  if (await waitUntilGone(pid, members, graceMs)) return true
  signalAll(pid, [...members, ...(await treeOf(pid))], 'SIGKILL')
  return await waitUntilGone(pid, members, killPatienceMs)
}

/** Kills a process group at once without looking at what else it started; for the moment before our own end. */
export function killGroupNow(pid: number): void {
  signalOne(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
}

/** The process, its descendants, and who is in the group that it leads. */
async function treeOf(pid: number): Promise<readonly number[]> {
  const members = treeMembers(pid, await listProcesses())
  return members.map(member => member.pid)
}

/** Those of the processes that live and belong to the tree or to the group of `pid`. */
export function treeMembers(pid: number, processes: readonly ProcessInfo[]): readonly ProcessInfo[] {
  const tree = new Set([pid])
  // A parent can have a higher number than its child, so that one pass is not enough.
  for (let size = 0; size !== tree.size;) {
    size = tree.size
    for (const info of processes) {
      if (info.group === pid || tree.has(info.parent)) tree.add(info.pid)
    }
  }
  return processes.filter(info => tree.has(info.pid) && !info.isZombie)
}

function signalAll(leader: number, members: readonly number[], signal: NodeJS.Signals): void {
  // The group first: it reaches what was started after we looked.
  signalOne(-leader, signal)
  for (const member of members) signalOne(member, signal)
}

function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // ESRCH: gone already. EPERM: on macOS, a group of zombies; else not ours, and then not ours to end.
    if (!['ESRCH', 'EPERM'].includes(systemCode(error) ?? '')) throw error
  }
}

async function waitUntilGone(
  leader: number,
  members: readonly number[],
  patienceMs: number
): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    const processes = await listProcesses()
    const isAlive = (info: ProcessInfo): boolean => members.includes(info.pid) && !info.isZombie
    if (!processes.some(isAlive) && treeMembers(leader, processes).length === 0) return true
    if (performance.now() >= deadline) return false
    await sleep(pauseMs)
  }
}

/** https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill */
async function taskkill(pid: number): Promise<boolean> {
  try {
    await promisify(execFile)('taskkill', ['/PID', pid.toString(), '/T', '/F'], { windowsHide: true })
    return true
  } catch {
    // 128: no such process.
    return false
  }
}
