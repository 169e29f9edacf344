import { entryBytes } from './geometry.js'
import type { ShortName } from './short-name.js'

export const attributes = { volumeLabel: 0x08, directory: 0x10, archive: 0x20, longName: 0x0f } as const

export interface EntryFacts {
  readonly attribute: number
  readonly cluster: number
  readonly bytes: number
  readonly time: Date
}

/** The 32 bytes of an entry of a directory; `field` is the name in its old form. */
export function directoryEntry(
  { field, caseBits }: Pick<ShortName, 'field' | 'caseBits'>,
  { attribute, cluster, bytes, time }: EntryFacts
): Buffer {
  const entry = Buffer.alloc(entryBytes)
  entry.write(field, 0, 11, 'latin1')
  entry.writeUInt8(attribute, 11)
  entry.writeUInt8(caseBits, 12)
  const [date, clock] = fatTime(time)
  entry.writeUInt16LE(clock, 14)
  entry.writeUInt16LE(date, 16)
  entry.writeUInt16LE(date, 18)
  entry.writeUInt16LE(clock, 22)
  entry.writeUInt16LE(date, 24)
  entry.writeUInt16LE(cluster, 26)
  entry.writeUInt32LE(bytes, 28)
  return entry
}

/** Date and time of day in steps of two seconds; in UTC, so that an image does not depend on where it is made. */
export function fatTime(time: Date): readonly [date: number, clock: number] {
  const year = Math.min(Math.max(time.getUTCFullYear() - 1980, 0), 127)
  const date = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return [date, clock]
}

const lettersPerEntry = 13
/** Where in an entry the UTF-16 letters of a long name are. */
const letterOffsets = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30] as const

/** The entries that hold a long name, in the order in which they stand before the entry of the file itself. */
export function longNameEntries(name: string, field: string): readonly Buffer[] {
  const count = Math.ceil(name.length / lettersPerEntry)
  const checksum = nameChecksum(field)
  return Array.from({ length: count }, (_, index) => {
    const number = count - index
    const letters = name.slice((number - 1) * lettersPerEntry, number * lettersPerEntry)
    const entry = Buffer.alloc(entryBytes)
    entry.writeUInt8(number | (index === 0 ? 0x40 : 0), 0)
    entry.writeUInt8(attributes.longName, 11)
    entry.writeUInt8(checksum, 13)
    // A zero ends the name, unless it fills its entry; what follows is all ones.
    letterOffsets.forEach((offset, at) => {
      const code = at < letters.length ? letters.charCodeAt(at) : at === letters.length ? 0 : 0xffff
      entry.writeUInt16LE(code, offset)
    })
    return entry
  })
}

function nameChecksum(field: string): number {
  return Buffer.from(field, 'latin1').reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0)
}
