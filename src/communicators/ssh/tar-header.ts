/** One thing in a tar stream. */
export interface TarEntry {
  readonly kind: 'file' | 'link' | 'directory'
  /** Relative to where it is unpacked, with `/`. */
  readonly path: string
  /** Permission bits. */
  readonly mode: number
  readonly bytes: number
  readonly modifiedMs: number
  /** Where a link leads. */
  readonly target?: string
}

export const tarBlockBytes = 512

const typeFlags = { file: '0', link: '2', directory: '5' } as const
const nameBytes = 100
const prefixBytes = 155
const largestOctalSize = 8 ** 11

/**
 * The header blocks of an entry. Names that do not fit are written as GNU tar does, and names as their plain bytes:
 * busybox, which has no part of the later standard (pax), understands that as well as GNU tar and bsdtar do. Format:
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
export function tarHeader(entry: TarEntry): Buffer {
  const path = Buffer.from(entry.path)
  const target = Buffer.from(entry.target ?? '')
  const split = splitName(path)
  return Buffer.concat([
    ...(target.length > nameBytes ? longName('K', target) : []),
    ...(split === undefined ? longName('L', path) : []),
    block(typeFlags[entry.kind], {
      ...entry,
      ...(split ?? { name: path.subarray(0, nameBytes), prefix: Buffer.alloc(0) }),
      target: target.subarray(0, nameBytes)
    })
  ])
}

/** What fills up the last block of a content of that many bytes. */
export function tarPadding(bytes: number): Buffer {
  return Buffer.alloc((tarBlockBytes - (bytes % tarBlockBytes)) % tarBlockBytes)
}

/** What ends a tar stream. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * tarBlockBytes)
}

interface Block {
  readonly name: Buffer
  readonly prefix: Buffer
  readonly target: Buffer
  readonly mode: number
  readonly bytes: number
  readonly modifiedMs: number
}

function block(type: string, { name, prefix, target, mode, bytes, modifiedMs }: Block): Buffer {
  const header = Buffer.alloc(tarBlockBytes)
  name.copy(header, 0)
  header.write(octal(mode, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  if (bytes < largestOctalSize) {
    header.write(octal(bytes, 11), 124)
  } else {
    // GNU's way beyond 8 GiB: a binary number, marked by its highest bit.
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(bytes), 128)
  }
  header.write(octal(Math.max(0, Math.floor(modifiedMs / 1000)), 11), 136)
  header.write(' '.repeat(8), 148)
  header.write(type, 156)
  target.copy(header, 157)
  header.write('ustar\0' + '00', 257)
  prefix.copy(header, 345)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)}\0 `, 148)
  return header
}

function longName(type: 'K' | 'L', name: Buffer): readonly Buffer[] {
  const bytes = name.length + 1
  const none = Buffer.alloc(0)
  const announced = { name: Buffer.from('././@LongLink'), prefix: none, target: none, mode: 0, modifiedMs: 0 }
  return [block(type, { ...announced, bytes }), name, Buffer.alloc(1), tarPadding(bytes)]
}

/** The name in its two fields, cut at a `/`; undefined when it does not fit. */
function splitName(path: Buffer): { readonly name: Buffer; readonly prefix: Buffer } | undefined {
  if (path.length <= nameBytes) return { name: path, prefix: Buffer.alloc(0) }
  const cut = path.indexOf('/', path.length - nameBytes - 1)
  if (cut <= 0 || cut > prefixBytes || cut === path.length - 1) return undefined
  return { name: path.subarray(cut + 1), prefix: path.subarray(0, cut) }
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
