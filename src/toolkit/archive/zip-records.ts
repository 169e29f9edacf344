/** What an archive says of one file. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export interface ZipMember {
  readonly name: Buffer
  /** Permission bits. */
  readonly mode: number
  readonly bytes: number
  readonly packedBytes: number
  readonly crc32: number
  /** Where its local header is. */
  readonly at: number
  /** Whether its sizes are written with 8 bytes. */
  readonly isLarge: boolean
}

const allOnes16 = 0xffff
/** Stands in a field of 4 bytes whose value is in a zip64 field. */
const allOnes32 = 0xffffffff
/** Sizes and checksum come after the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** The first day there is, 1 January 1980: as in Packer, files have no time. */
const noTime = 0
const noDate = 0x21
const plainVersion = 20
const zip64Version = 45
const madeByUnix = 3 << 8
const regularFile = 0o100000

type Field = readonly [width: 2 | 4 | 8, value: number]

/** Whether sizes might not fit 4 bytes; content that cannot be compressed becomes a little bigger. */
export function isLargeFile(bytes: number): boolean {
  return bytes >= allOnes32 - 2 ** 24
}

/** Goes before a file's content; its sizes and checksum are not known yet. */
export function localHeader({ name, isLarge }: Pick<ZipMember, 'name' | 'isLarge'>): Buffer {
  const extra = isLarge ? zip64Extra([0, 0]) : Buffer.alloc(0)
  const size = isLarge ? allOnes32 : 0
  const header = pack([
    [4, 0x04034b50],
    [2, isLarge ? zip64Version : plainVersion],
    [2, flags],
    [2, deflated],
    [2, noTime],
    [2, noDate],
    [4, 0],
    [4, size],
    [4, size],
    [2, name.length],
    [2, extra.length]
  ])
  return Buffer.concat([header, name, extra])
}

/** Goes after a file's content. */
export function dataDescriptor({ crc32, packedBytes, bytes, isLarge }: ZipMember): Buffer {
  const width = isLarge ? 8 : 4
  return pack([
    [4, 0x08074b50],
    [4, crc32],
    [width, packedBytes],
    [width, bytes]
  ])
}

/** A file's entry in the table of contents. */
export function directoryEntry(member: ZipMember): Buffer {
  const { name, mode, crc32, bytes, packedBytes, at, isLarge } = member
  const isFar = at >= allOnes32
  const large = [...(isLarge ? [bytes, packedBytes] : []), ...(isFar ? [at] : [])]
  const extra = large.length > 0 ? zip64Extra(large) : Buffer.alloc(0)
  const version = large.length > 0 ? zip64Version : plainVersion
  const header = pack([
    [4, 0x02014b50],
    [2, madeByUnix | version],
    [2, version],
    [2, flags],
    [2, deflated],
    [2, noTime],
    [2, noDate],
    [4, crc32],
    [4, isLarge ? allOnes32 : packedBytes],
    [4, isLarge ? allOnes32 : bytes],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, ((regularFile | (mode & 0o7777)) << 16) >>> 0],
    [4, isFar ? allOnes32 : at]
  ])
  return Buffer.concat([header, name, extra])
}

/** Ends the archive: where the table of contents is, in the large form too when that is needed. */
export function endOfDirectory(count: number, at: number, bytes: number): Buffer {
  const isLarge = count >= allOnes16 || at >= allOnes32 || bytes >= allOnes32
  const end = pack([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, isLarge ? allOnes16 : count],
    [2, isLarge ? allOnes16 : count],
    [4, isLarge ? allOnes32 : bytes],
    [4, isLarge ? allOnes32 : at],
    [2, 0]
  ])
  return isLarge ? Buffer.concat([largeEnd(count, at, bytes), end]) : end
}

function largeEnd(count: number, at: number, bytes: number): Buffer {
  return pack([
    [4, 0x06064b50],
    [8, 44],
    [2, madeByUnix | zip64Version],
    [2, zip64Version],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, bytes],
    [8, at],
    // The locator of the record above.
    [4, 0x07064b50],
    [4, 0],
    [8, at + bytes],
    [4, 1]
  ])
}

function zip64Extra(values: readonly number[]): Buffer {
  const fields = values.map((value): Field => [8, value])
  return pack([[2, 1], [2, 8 * values.length], ...fields])
}

/** Little-endian numbers one after the other. */
function pack(fields: readonly Field[]): Buffer {
  const record = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) record.writeUInt16LE(value, at)
    else if (width === 4) record.writeUInt32LE(value, at)
    else record.writeBigUInt64LE(BigInt(value), at)
    at += width
  }
  return record
}
