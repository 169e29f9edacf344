import { basename, dirname } from 'node:path'
import type { DirectoryEntry, Files } from '../contracts/host.js'
import type { Reaper } from '../contracts/plugin.js'
import { BuildError } from '../core/errors.js'
import type { ResourceRecord } from '../core/resource.js'
import type { LocalKind } from './local-names.js'
import { removeEmptyParents } from './output-directory/parents.js'

/**
 * Deletes what a dead run left on this machine's disks: nothing whose name does not contain the run's id, but for empty
 * directories that the run made above its output.
 */
export const localReapers: Readonly<Record<LocalKind, Reaper>> = {
  'local.directory': async (record, { host }) => await removeOwn(record, host.files),
  'local.file': async (record, { host }) => await removeOwn(record, host.files),
  'local.replaced': async (record, { host }) => await restore(record, host.files),
  'local.parents': async (record, { host }) => await removeParents(record, host.files)
}

/** These have names that the user gave, so they go only when there is nothing in them. */
async function removeParents({ id, where }: ResourceRecord, files: Files): Promise<'deleted' | 'absent'> {
  if ((await files.stat(id)) === undefined) return 'absent'
  await removeEmptyParents(id, where?.['topmost'] ?? id, files)
  return 'deleted'
}

async function removeOwn(record: ResourceRecord, files: Files): Promise<'deleted' | 'absent'> {
  const entry = await ownEntry(record, files)
  if (entry === undefined) return 'absent'
  // A link there is deleted itself; what it leads to is not.
  await files.remove(entry.path)
  return 'deleted'
}

/** What was moved aside for a new output comes back, unless the new one is in its place already. */
async function restore(record: ResourceRecord, files: Files): Promise<'deleted' | 'absent'> {
  const entry = await ownEntry(record, files)
  const original = record.where?.['original']
  if (entry === undefined || original === undefined) return 'absent'
  if ((await files.stat(original)) === undefined) await files.rename(entry.path, original)
  else await files.remove(entry.path)
  return 'deleted'
}

/** The thing itself, never what a link of its name leads to. */
async function ownEntry(
  { kind, id, where }: ResourceRecord,
  files: Files
): Promise<DirectoryEntry | undefined> {
  const name = basename(id)
  const runId = where?.['runId'] ?? ''
  if (runId.length < 8 || !name.includes(runId)) {
    throw new BuildError('IB_FILE_IO', `refused to delete ${id}: its name is none that a run gives (${kind})`)
  }
  const parent = dirname(id)
  if ((await files.stat(parent))?.kind !== 'directory') return undefined
  return (await files.list(parent)).find(entry => entry.name === name)
}
