import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { powershell } from './powershell.js'
import { statFields } from './process-list.js'

/**
 * When a process started, as text that is only good for comparing: ids are reused, an id with its start time is not.
 * Undefined when there is no such process. On Linux the time counts from the boot, so the boot's id is part of it.
 */
export async function processStartTime(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const fields = statFields(pid)
    const isGone = fields === undefined || fields[0] === 'Z' || fields[0] === 'X'
    // Field 22 of the file; the fields here count from the third.
    return isGone ? undefined : fields[19]
  }
  const id = pid.toString()
  const output =
    process.platform === 'win32'
      ? powershell(`(Get-Process -Id ${id}).StartTime.ToFileTimeUtc()`, {})
      : promisify(execFile)('ps', ['-o', 'lstart=', '-p', id], { env: { LC_ALL: 'C', TZ: 'UTC' } }).then(
          ({ stdout }) => stdout
        )
  const text = await output.catch(() => '')
  return text.trim() === '' ? undefined : text.trim()
}

/** True when the process runs that had this id and this start time. */
export async function isProcessAlive(pid: number, startTime: string): Promise<boolean> {
  return (await processStartTime(pid)) === startTime
}

/** Names this start of the machine on Linux, where process start times count from it; elsewhere they are absolute. */
export async function bootId(): Promise<string> {
  if (process.platform !== 'linux') return ''
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
}
