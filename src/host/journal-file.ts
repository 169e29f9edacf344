import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Files, Host } from '../contracts/host.js'
import type { Lease } from '../contracts/lease.js'
import type { Journal, JournalEntry } from '../contracts/journal.js'
import { BuildError } from '../core/errors.js'
import type { ResourceRecord } from '../core/resource.js'
import { applyEntry, parseJournal, recordKey, type JournalHeader, type JournalText } from './journal-text.js'
import { bootId, isProcessAlive, processStartTime } from './processes/process-identity.js'

/** A journal that some run left, or is writing now. */
export interface FoundJournal extends JournalText {
  readonly path: string
  /** `dead`: the run ended without closing its journal, or could not give everything back. */
  readonly owner: 'alive' | 'dead'
}

const suffix = '.jsonl'

/**
 * Begins the journal of a run as `<runId>.jsonl`: JSON lines, the first one the header, each on the disk before
 * `append` resolves. A lock beside it, freed by the process's death, tells others that the run is alive.
 */
export async function openJournal(
  { files, clock }: Pick<Host, 'files' | 'clock'>,
  directory: string,
  run: { readonly runId: string; readonly command: string }
): Promise<Journal> {
  const path = join(directory, run.runId + suffix)
  const lease = await files.tryLock(lockPath(path))
  if (lease === undefined)
    throw new BuildError('IB_FILE_IO', `the journal ${path} is being written by another process`)
  const header: JournalHeader = {
    v: 1,
    ...run,
    pid: process.pid,
    startTime: (await processStartTime(process.pid)) ?? '',
    bootId: await bootId(),
    host: hostname(),
    startedAt: clock.now().toISOString()
  }
  await files.write(path, `${JSON.stringify(header)}\n`)
  return new JournalFile(files, path, lease, [])
}

/** Journals of the directory, oldest run first. */
export async function readJournals(
  { files }: Pick<Host, 'files'>,
  directory: string
): Promise<readonly FoundJournal[]> {
  if ((await files.stat(directory)) === undefined) return []
  const entries = await files.list(directory)
  const journals = entries.filter(({ name }) => name.endsWith(suffix))
  const found = await Promise.all(journals.map(({ path }) => readJournal(files, path)))
  return found
    .filter(journal => journal !== undefined)
    .sort((a, b) => (a.header.startedAt < b.header.startedAt ? -1 : 1))
}

/**
 * Goes on with a dead run's journal, so that what is deleted of its open records is written down. Undefined when
 * somebody else is at it.
 */
export async function adoptJournal(
  { files }: Pick<Host, 'files'>,
  path: string
): Promise<AdoptedJournal | undefined> {
  const lease = await files.tryLock(lockPath(path))
  if (lease === undefined) return undefined
  const text = await files.readText(path)
  const parsed = parseJournal(text ?? '')
  if (text === undefined || parsed === undefined) {
    await lease.release()
    return undefined
  }
  // After a line that was cut short the next one must not go on in it.
  if (!text.endsWith('\n')) await files.append(path, '\n', { durable: true })
  return { ...parsed, journal: new JournalFile(files, path, lease, parsed.open) }
}

export interface AdoptedJournal extends JournalText {
  /** Closing it deletes the file once nothing is open in it. */
  readonly journal: Journal
}

async function readJournal(files: Files, path: string): Promise<FoundJournal | undefined> {
  const isLocked = await isHeld(files, lockPath(path))
  const parsed = parseJournal((await files.readText(path)) ?? '')
  if (parsed === undefined) return undefined
  const owner = isLocked || (await isOwnerAlive(parsed.header)) ? 'alive' : 'dead'
  return { ...parsed, path, owner }
}

async function isHeld(files: Files, path: string): Promise<boolean> {
  const lease = await files.tryLock(path)
  await lease?.release()
  return lease === undefined
}

/** Asked beside the lock, because deleting what a living run uses is the worst that a sweep can do. */
async function isOwnerAlive(header: JournalHeader): Promise<boolean> {
  const isThisStart = header.host === hostname() && header.bootId === (await bootId())
  return isThisStart && (await isProcessAlive(header.pid, header.startTime))
}

function lockPath(path: string): string {
  return path.slice(0, -suffix.length) + '.lock'
}

class JournalFile implements Journal {
  private readonly open = new Map<string, ResourceRecord>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly lease: Lease,
    open: readonly ResourceRecord[]
  ) {
    for (const record of open) this.open.set(recordKey(record), record)
  }

  async append(entry: JournalEntry): Promise<void> {
    applyEntry(this.open, entry)
    await this.inTurn(() => this.files.append(this.path, `${JSON.stringify(entry)}\n`, { durable: true }))
  }

  async close(): Promise<void> {
    await this.inTurn(async () => {
      if (this.open.size === 0) await this.files.remove(this.path)
      await this.lease.release()
    })
  }

  /** One after the other, each tried though one before it failed. */
  private async inTurn(action: () => Promise<void>): Promise<void> {
    const turn = this.last.then(action, action)
    this.last = turn
    await turn
  }
}
