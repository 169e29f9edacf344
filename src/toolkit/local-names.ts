import { basename, dirname, join } from 'node:path'
import type { ResourceRecord } from '../core/resource.js'

/** Kinds of local resources that have a reaper in `localReapers`. */
export type LocalKind = 'local.directory' | 'local.file' | 'local.replaced' | 'local.parents'

/**
 * The journal's record of a file or directory of one run. The name has to contain the run's id: that is how a reaper
 * knows that it is not the user's. Only `local.parents` have names that the user gave; they are deleted when empty.
 */
export function localRecord(
  kind: LocalKind,
  path: string,
  runId: string,
  where: Readonly<Record<string, string>> = {}
): ResourceRecord {
  return { kind, id: path, where: { ...where, runId } }
}

/** A hidden name beside a path that only this run uses: `.NAME.partial-RUN`. */
export function nameBeside(path: string, purpose: 'partial' | 'replaced', runId: string): string {
  return join(dirname(path), `.${basename(path)}.${purpose}-${runId}`)
}
