import { contentOf, type ArchiveEntry } from './entry.js'

const blockBytes = 512
const nameBytes = 100
/** The most that eleven octal digits can say. */
const largestOctal = 8 ** 11 - 1

/**
 * A tar archive in GNU's form, which Packer writes too because Google Cloud imports no other. As in Packer files have
 * no time, so that equal files give equal archives; they belong to root.
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
export async function* tar(entries: Iterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  for (const entry of entries) {
    yield headerOf(entry)
    yield* contentOf(entry)
    yield padding(entry.bytes)
  }
  yield Buffer.alloc(2 * blockBytes)
}

/** What goes before an entry's content; a long name comes first, as an entry of its own. */
function headerOf({ name, bytes, mode }: ArchiveEntry): Uint8Array {
  const encoded = Buffer.from(name)
  const header = block(encoded, { bytes, mode, type: '0' })
  if (encoded.length <= nameBytes) return header
  const long = Buffer.concat([encoded, Buffer.alloc(1)])
  const announcement = block(Buffer.from('././@LongLink'), { bytes: long.length, mode: 0, type: 'L' })
  return Buffer.concat([announcement, long, padding(long.length), header])
}

interface Fields {
  readonly bytes: number
  readonly mode: number
  readonly type: '0' | 'L'
}

function block(name: Buffer, { bytes, mode, type }: Fields): Buffer {
  const header = Buffer.alloc(blockBytes)
  name.copy(header, 0, 0, nameBytes)
  header.write(octal(mode & 0o7777, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  writeSize(header, bytes)
  header.write(octal(0, 12), 136)
  header.write(type, 156)
  header.write('ustar  \0', 257)
  header.write('root', 265)
  header.write('root', 297)
  header.write(octal(0, 8), 329)
  header.write(octal(0, 8), 337)
  // The sum is taken with the field itself full of spaces.
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Octal as far as it goes (8 GiB), then a big-endian number marked by the first bit. */
function writeSize(header: Buffer, bytes: number): void {
  if (bytes <= largestOctal) {
    header.write(octal(bytes, 12), 124)
    return
  }
  header[124] = 0x80
  header.writeBigUInt64BE(BigInt(bytes), 128)
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}

function padding(bytes: number): Uint8Array {
  return new Uint8Array((blockBytes - (bytes % blockBytes)) % blockBytes)
}
