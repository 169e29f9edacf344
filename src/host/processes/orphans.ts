import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { runMarker } from './launch.js'
import { powershell } from './powershell.js'
import { procIds } from './process-list.js'

export { bootId, isProcessAlive, processStartTime } from './process-identity.js'
export { killProcessTree } from './process-tree.js'

export interface FoundProcess {
  readonly pid: number
  readonly command: string
}

const execute = promisify(execFile)

/**
 * Processes that were started for a run, found by the mark in their environment, whatever became of their parent.
 * macOS hides the environment of programs under system integrity protection (`/bin`, `/usr/bin`); Windows shows no
 * environments, so there it is processes with the run's id in their command line.
 */
export async function findProcessesOfRun(runId: string): Promise<readonly FoundProcess[]> {
  const others = (found: FoundProcess): boolean => found.pid !== process.pid
  if (process.platform === 'linux') return (await findInProc(`${runMarker}=${runId}`)).filter(others)
  if (process.platform === 'win32') return (await findByCommandLine(runId)).filter(others)
  const { stdout } = await execute('ps', ['-axEww', '-o', 'pid=,command='], { maxBuffer: 64 * 1024 * 1024 })
  return parseMarked(stdout, `${runMarker}=${runId}`).filter(others)
}

async function findInProc(mark: string): Promise<readonly FoundProcess[]> {
  const found = await Promise.all(procIds().map(pid => readMarked(pid, mark)))
  return found.filter(entry => entry !== undefined)
}

async function readMarked(pid: number, mark: string): Promise<FoundProcess | undefined> {
  try {
    const environment = await readFile(`/proc/${pid.toString()}/environ`, 'latin1')
    if (!environment.split('\0').includes(mark)) return undefined
    const command = await readFile(`/proc/${pid.toString()}/cmdline`, 'utf8')
    return { pid, command: command.split('\0').join(' ').trim() }
  } catch {
    // Gone meanwhile, or another user's.
    return undefined
  }
}

/** Lines of `ps -axEww -o pid=,command=`, which has the environment after the arguments, that bear the mark. */
export function parseMarked(text: string, mark: string): readonly FoundProcess[] {
  const lines = text.split('\n').map(line => /^\s*(\d+)\s+(.*)$/.exec(line))
  return lines
    .filter(match => match !== null)
    .map(([, pid, rest = '']) => ({ pid: Number(pid), words: rest.split(' ') }))
    .filter(({ words }) => words.includes(mark))
    .map(({ pid, words }) => ({ pid, command: commandOf(words) }))
}

/** The words before the environment starts; an argument that looks like a variable ends it too early, no more. */
function commandOf(words: readonly string[]): string {
  const end = words.findIndex((word, index) => index > 0 && /^[A-Za-z_][A-Za-z0-9_]*=/.test(word))
  return words.slice(0, end === -1 ? words.length : end).join(' ')
}

async function findByCommandLine(runId: string): Promise<readonly FoundProcess[]> {
  const query =
    'Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -and $_.CommandLine.Contains($env:WANTED) } | ' +
    'ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }'
  const stdout = await powershell(query, { WANTED: runId })
  const lines = stdout.split(/\r?\n/).map(line => /^(\d+) (.*)$/.exec(line))
  return lines.filter(match => match !== null).map(([, pid, command = '']) => ({ pid: Number(pid), command }))
}
