import { messageOf } from '../core/errors.js'
import type { Emit } from '../core/events.js'
import type { ResourceRecord } from '../core/resource.js'
import type { Host } from '../contracts/host.js'
import type { Journal } from '../contracts/journal.js'
import type { Reaper, Scope } from '../contracts/plugin.js'

export interface ScopeServices {
  readonly host: Host
  readonly journal: Journal
  readonly emit: Emit
  findReaper(kind: string): Promise<Reaper | undefined>
  /** How long closing everything may take. */
  closeMs(): number
}

interface Held {
  readonly label: string
  readonly record: ResourceRecord | undefined
  readonly close: (signal: AbortSignal) => Promise<void>
}

/** Gives resources back last-in-first-out. Closing never throws: what it could not release stays in the journal. */
export class JournaledScope implements Scope {
  readonly #held: Held[] = []

  constructor(private readonly services: ScopeServices) {}

  async acquire<T>(
    record: ResourceRecord,
    open: () => Promise<T>,
    close: (value: T, signal: AbortSignal) => Promise<void>
  ): Promise<T> {
    const { journal } = this.services
    await journal.append({ ...record, state: 'intent' })
    const value = await this.#open(record, open)
    await journal.append({ ...record, state: 'held' })
    this.#held.push({
      label: labelOf(record),
      record,
      close: async signal => {
        await close(value, signal)
        await journal.append({ ...record, state: 'released' })
      }
    })
    return value
  }

  /** An open that failed half-way may have made the thing all the same: its reaper looks and deletes at once. */
  async #open<T>(record: ResourceRecord, open: () => Promise<T>): Promise<T> {
    const { host, journal, emit } = this.services
    try {
      return await open()
    } catch (error) {
      try {
        const reap = await this.services.findReaper(record.kind)
        await reap?.(record, { host, signal: AbortSignal.timeout(this.services.closeMs()) })
        await journal.append({ ...record, state: 'released' })
      } catch (reason) {
        emit({ type: 'cleanup', label: labelOf(record), outcome: 'failed', reason: messageOf(reason) })
      }
      throw error
    }
  }

  defer(label: string, close: (signal: AbortSignal) => Promise<void>): void {
    this.#held.push({ label, record: undefined, close })
  }

  async release(record: ResourceRecord): Promise<void> {
    const entry = this.#take(record)
    if (entry !== undefined) await this.#close(entry, AbortSignal.timeout(this.services.closeMs()))
  }

  async keep(record: ResourceRecord): Promise<void> {
    this.#take(record)
    await this.services.journal.append({ ...record, state: 'kept' })
  }

  /** Whether something is held that is worth a look before it goes: more than a directory. */
  get hasResources(): boolean {
    return this.#held.some(({ record }) => record !== undefined && record.kind !== 'local.directory')
  }

  /** Closes everything that is still held. */
  async close(): Promise<void> {
    const signal = AbortSignal.timeout(this.services.closeMs())
    for (let entry = this.#held.pop(); entry !== undefined; entry = this.#held.pop()) {
      await this.#close(entry, signal)
    }
  }

  /** Leaves everything as it is, for `on-error: abort`; a later sweep will not touch it either. */
  async leave(): Promise<void> {
    for (const { label, record } of this.#held.splice(0).reverse()) {
      if (record === undefined) continue
      await this.services.journal.append({ ...record, state: 'kept' })
      this.services.emit({ type: 'cleanup', label, outcome: 'kept' })
    }
  }

  #take(record: ResourceRecord): Held | undefined {
    const index = this.#held.findIndex(({ label }) => label === labelOf(record))
    return index === -1 ? undefined : this.#held.splice(index, 1)[0]
  }

  async #close({ label, close }: Held, signal: AbortSignal): Promise<void> {
    try {
      await close(signal)
      this.services.emit({ type: 'cleanup', label, outcome: 'done' })
    } catch (error) {
      this.services.emit({ type: 'cleanup', label, outcome: 'failed', reason: messageOf(error) })
    }
  }
}

function labelOf({ kind, id }: ResourceRecord): string {
  return `${kind} ${id}`
}
