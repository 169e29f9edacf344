import type { Journal, JournalEntry } from '../../src/contracts/journal.js'

/** A journal whose lines a test can read: `held qemu.vm x`. */
export interface MemoryJournal extends Journal {
  readonly lines: readonly string[]
}

export function createMemoryJournal(): MemoryJournal {
  const lines: string[] = []
  return {
    lines,
    append: async ({ state, kind, id }: JournalEntry) => {
      lines.push(`${state} ${kind} ${id}`)
    },
    close: async () => undefined
  }
}
