import type { JournalEntry } from '../contracts/journal.js'
import type { ResourceRecord } from '../core/resource.js'

/** The first line of a journal: whose it is. */
export interface JournalHeader {
  /** Version of the format. */
  readonly v: 1
  readonly runId: string
  readonly pid: number
  /** With `pid` names one process for good: `processStartTime`. */
  readonly startTime: string
  readonly bootId: string
  /** Name of the machine. */
  readonly host: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly command: string
}

/** What a journal's text says. */
export interface JournalText {
  readonly header: JournalHeader
  /** What the run has created, or was about to create, and neither gave back nor kept, in the order it began. */
  readonly open: readonly ResourceRecord[]
}

/** One resource under one name, whatever else its records say. */
export function recordKey({ kind, id }: ResourceRecord): string {
  return JSON.stringify([kind, id])
}

/**
 * Reads a journal, of which the last state of each resource counts. Lines that are no entries (one that a crash cut
 * short) are passed over. Undefined when the text does not start with a header.
 */
export function parseJournal(text: string): JournalText | undefined {
  const [first, ...rest] = text.split('\n').map(parseLine)
  if (!isHeader(first)) return undefined
  const open = new Map<string, ResourceRecord>()
  for (const line of rest) {
    if (isEntry(line)) applyEntry(open, line)
  }
  return { header: first, open: [...open.values()] }
}

/** Follows what is open: an entry opens its resource, goes on with it, or takes it off. */
export function applyEntry(
  open: Map<string, ResourceRecord>,
  { state, kind, id, where }: JournalEntry
): void {
  const record = { kind, id, ...(where === undefined ? {} : { where }) }
  if (state === 'intent' || state === 'held') open.set(recordKey(record), record)
  else open.delete(recordKey(record))
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isHeader(value: unknown): value is JournalHeader {
  if (!isFields(value) || value['v'] !== 1 || typeof value['pid'] !== 'number') return false
  const texts = ['runId', 'startTime', 'bootId', 'host', 'startedAt', 'command']
  return texts.every(name => typeof value[name] === 'string')
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isFields(value) || typeof value['kind'] !== 'string' || typeof value['id'] !== 'string') return false
  const { state, where } = value
  const isState = typeof state === 'string' && ['intent', 'held', 'released', 'kept'].includes(state)
  const isWhere =
    where === undefined || (isFields(where) && Object.values(where).every(part => typeof part === 'string'))
  return isState && isWhere
}
