import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What runs below a directory have left: files that are no results, and processes that were started below one. */
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
    processes: await processesOf(home)
  }
}

/** Command lines of the processes that were started below a directory: it is in the environment that they inherit. */
export async function processesOf(home: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const found = await Promise.all(
    ids.map(async id => {
      const [environment, command] = await Promise.all(
        ['environ', 'cmdline'].map(name => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => ''))
      )
      return environment?.includes(home) === true ? [(command ?? '').replaceAll('\0', ' ')] : []
    })
  )
  return found.flat()
}
