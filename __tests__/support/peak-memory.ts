import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const everyMs = 50

/**
 * The most memory that a process, without its children, had in use until it ended, in bytes. Linux keeps the high-water
 * mark itself (VmHWM), so that no peak between two looks is missed but one in the last moments.
 */
export async function peakMemory(pid: number): Promise<number> {
  let peak = 0
  for (;;) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? []
    // A process that has ended has no memory any more, also while nobody has waited for it.
    if (kibibytes === undefined) return peak
    peak = Number(kibibytes) * 1024
    await sleep(everyMs)
  }
}
