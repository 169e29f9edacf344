import { dirname } from 'node:path'
import type { Files } from '../../contracts/host.js'
import { localRecord } from '../local-names.js'
import type { OutputContext } from './stage.js'

/** Makes the directories above a path that are not there yet; they go with the build scope if they are empty then. */
export async function makeParents(
  path: string,
  { host: { files }, buildScope, build }: OutputContext
): Promise<void> {
  const missing = await missingParents(path, files)
  const [deepest] = missing
  const topmost = missing.at(-1)
  if (deepest === undefined || topmost === undefined) return
  const record = localRecord('local.parents', deepest, build.runId, { topmost })
  await buildScope.acquire(
    record,
    () => files.makeDirectory(deepest),
    () => removeEmptyParents(deepest, topmost, files)
  )
}

/** Deletes empty directories, from the deepest up to the topmost one; ends at the first that something is in. */
export async function removeEmptyParents(deepest: string, topmost: string, files: Files): Promise<void> {
  for (let path = deepest; path.startsWith(topmost); path = dirname(path)) {
    if (!(await files.removeEmpty(path))) return
  }
}

/** The deepest first. */
async function missingParents(path: string, files: Files): Promise<readonly string[]> {
  const missing: string[] = []
  for (let parent = dirname(path); (await files.stat(parent)) === undefined; parent = dirname(parent)) {
    missing.push(parent)
  }
  return missing
}
