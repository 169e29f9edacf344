import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isWindows: boolean
}

/** Absolute path of a program that can be run, looked for as the system does; undefined when there is none. */
export async function findProgram(
  program: string,
  { env, isWindows }: Surroundings
): Promise<string | undefined> {
  const names = isWindows ? withExtensions(program, env['PATHEXT']) : [program]
  const isPath = program.includes('/') || (isWindows && program.includes('\\'))
  const path = env['PATH'] ?? env['Path'] ?? ''
  const directories = isPath ? [''] : path.split(isWindows ? ';' : ':').filter(isAbsolute)
  for (const directory of directories) {
    for (const name of names) {
      const candidate = resolve(join(directory, name))
      if (await isProgram(candidate)) return candidate
    }
  }
  return undefined
}

/** Windows runs only files with one of these endings, and finds `tool` as `tool.exe`. */
function withExtensions(program: string, pathExt = '.COM;.EXE;.BAT;.CMD'): readonly string[] {
  const extensions = pathExt.toLowerCase().split(';').filter(Boolean)
  const hasOne = extensions.some(extension => program.toLowerCase().endsWith(extension))
  return hasOne ? [program] : extensions.map(extension => program + extension)
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
