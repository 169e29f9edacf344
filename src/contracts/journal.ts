import type { ResourceRecord } from '../core/resource.js'

/** `intent` before a thing is created, `held` once it exists, `released` when it is gone, `kept` when it is a result. */
export type JournalEntry = ResourceRecord & {
  readonly state: 'intent' | 'held' | 'released' | 'kept'
}

/** What a run has created, written down durably before it is created, so that a later sweep can delete it. */
export interface Journal {
  append(entry: JournalEntry): Promise<void>
  /** Deletes the journal when nothing is open in it, and leaves it for a sweep otherwise. */
  close(): Promise<void>
}
