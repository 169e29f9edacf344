import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What runs below a directory have left: files that are no results, and processes that name the directory. */
export interface LeftBehind {
  readonly files: readonly string[]
  readonly processes: readonly string[]
}

/** @param home directory of state and temporary files @param project where outputs go */
export async function leftBehind(home: string, project: string): Promise<LeftBehind> {
  const inside = async (directory: string): Promise<readonly string[]> => {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  }
  const outputs = (await readdir(project)).filter(name => name.includes('output-'))
  return {
    files: [...(await inside(join(home, 'tmp'))), ...(await inside(join(home, 'state'))), ...outputs],
    processes: await processesNaming(home)
  }
}

async function processesNaming(text: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  const commands = await Promise.all(
    ids.map(async id => (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '))
  )
  return commands.filter(command => command.includes(text))
}
