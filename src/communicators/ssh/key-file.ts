import { join } from 'node:path'
import type { Host } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'

/** The text of a key file; a leading `~` is the home directory. IB_FILE_MISSING, naming the option. */
export async function readKeyFile(host: Host, path: string, option: string): Promise<string> {
  const text = await host.files.readText(expandHome(path, host.env))
  if (text !== undefined) return text
  throw new BuildError('IB_FILE_MISSING', `${option}: there is no file ${path}`)
}

function expandHome(path: string, env: Host['env']): string {
  const home = env['HOME'] ?? env['USERPROFILE']
  if (home === undefined || !/^~([/\\]|$)/.test(path)) return path
  return join(home, path.slice(1))
}
