import { join } from 'node:path'
import { messageOf } from '../core/errors.js'
import type { ResourceRecord } from '../core/resource.js'
import { shorten } from '../core/shorten.js'
import { adoptJournal, readJournals, type AdoptedJournal, type FoundJournal } from '../host/journal-file.js'
import { findProcessesOfRun, killProcessTree } from '../host/processes/orphans.js'
import { evidenceOf } from './evidence.js'
import type { Program } from './program.js'

export interface SweepResult {
  readonly runs: number
  readonly deleted: number
  /** What could not be deleted; it stays in its journal for the next sweep. */
  readonly failed: number
}

/** Ends the processes and deletes the resources of every run that ended without doing so itself. */
export async function sweep(program: Program): Promise<SweepResult> {
  const { state } = program.directories
  const journals = await readJournals(program.host, state)
  const dead = journals.filter(({ owner }) => owner === 'dead')
  const results: SweepResult[] = []
  for (const journal of dead) results.push(await sweepRun(journal, program))
  for (const directory of [state, join(state, 'ports')]) await removeFreeLocks(directory, program)
  const sum = (pick: (result: SweepResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0)
  const total = {
    runs: dead.length,
    deleted: sum(({ deleted }) => deleted),
    failed: sum(({ failed }) => failed)
  }
  const text =
    total.runs === 0
      ? 'nothing to sweep'
      : `swept ${total.runs} dead run(s): ${total.deleted} resource(s) deleted, ${total.failed} left`
  program.emitter.emit({ type: 'notice', level: total.failed > 0 ? 'error' : 'info', text })
  return total
}

/** The files of locks whose holders died; a lock that somebody holds is not touched. */
async function removeFreeLocks(directory: string, { host: { files } }: Program): Promise<void> {
  if ((await files.stat(directory)) === undefined) return
  const locks = (await files.list(directory)).filter(({ name }) => name.endsWith('.lock'))
  for (const { path } of locks) await (await files.tryLock(path))?.release()
}

async function sweepRun({ path, header }: FoundJournal, program: Program): Promise<SweepResult> {
  const adopted = await adoptJournal(program.host, path)
  if (adopted === undefined) return { runs: 0, deleted: 0, failed: 0 }
  try {
    const ended = await endProcesses(header.runId, program)
    await program.host.files.remove(join(evidenceOf(program.directories.state), header.runId))
    // Last created, first deleted: a directory goes after what was put into it.
    const outcomes: boolean[] = []
    for (const record of adopted.open.toReversed()) outcomes.push(await reap(record, adopted, program))
    return {
      runs: 1,
      deleted: ended + outcomes.filter(isGone => isGone).length,
      failed: outcomes.filter(isGone => !isGone).length
    }
  } finally {
    await adopted.journal.close()
  }
}

async function endProcesses(runId: string, { emitter }: Program): Promise<number> {
  const processes = await findProcessesOfRun(runId)
  for (const { pid, command } of processes) {
    await killProcessTree(pid)
    // Not the arguments: what is secret in them only the dead run knew.
    const [program = ''] = command.split(' ')
    emitter.emit({ type: 'cleanup', label: `process ${pid} (${shorten(program, 80)})`, outcome: 'done' })
  }
  return processes.length
}

async function reap(
  record: ResourceRecord,
  { journal }: AdoptedJournal,
  { host, registry, emitter, signal }: Program
): Promise<boolean> {
  const label = `${record.kind} ${record.id}`
  try {
    const reapers = await registry.reapers[record.kind.split('.')[0] ?? '']?.()
    const reaper = reapers?.[record.kind]
    if (reaper === undefined) throw new Error(`nothing here knows how to delete a ${record.kind}`)
    await reaper(record, { host, signal })
    await journal.append({ ...record, state: 'released' })
    emitter.emit({ type: 'cleanup', label, outcome: 'done' })
    return true
  } catch (error) {
    emitter.emit({ type: 'cleanup', label, outcome: 'failed', reason: messageOf(error) })
    return false
  }
}
