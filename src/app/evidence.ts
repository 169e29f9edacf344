import { join } from 'node:path'
import type { Program } from './program.js'

type Whereabouts = Pick<Program, 'host' | 'directories'>

/** How long the evidence of failed runs is kept: long enough to look at after a holiday. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/** Drops what earlier runs left long ago in the directory that is ours; one that the user named is the user's. */
export async function dropOldEvidence({ host: { files, clock }, directories }: Whereabouts): Promise<void> {
  const all = evidenceOf(directories.state)
  if ((await files.stat(all)) === undefined) return
  const oldest = clock.now().getTime() - keptMs
  const old = (await files.list(all)).filter(({ modifiedMs }) => modifiedMs < oldest)
  for (const { path } of old) await files.remove(path)
}

/** A run that kept no evidence needs no directory for it. */
export async function dropEmptyEvidence({ host: { files }, directories }: Whereabouts): Promise<void> {
  await files.removeEmpty(directories.evidence)
}

/** Where runs keep evidence, each in a directory of its own, unless the user names another place. */
export function evidenceOf(state: string): string {
  return join(state, 'evidence')
}
