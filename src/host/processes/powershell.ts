import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a PowerShell command prints. Values go in by environment variables, never as part of the command. */
export async function powershell(command: string, env: Readonly<Record<string, string>>): Promise<string> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', command]
  const { stdout } = await promisify(execFile)('powershell.exe', args, {
    env: { ...process.env, ...env },
    windowsHide: true
  })
  return stdout
}
