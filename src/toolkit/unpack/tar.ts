import { BuildError } from '../../core/errors.js'
import { ByteReader } from './byte-reader.js'

export interface TarEntry {
  readonly name: string
  readonly kind: 'file' | 'other'
  readonly bytes: number
  /** Has to be read to its end, or left alone, before the next entry is asked for. */
  readonly content: AsyncIterable<Buffer>
}

const blockBytes = 512
/** More than any real name or set of pax records has. */
const mostNameBytes = 1024 * 1024

/**
 * Entries of a tar archive as they come: the ustar, pax and GNU forms
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html). IB_FILE_IO for what is no tar archive.
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source)
  let extra: Readonly<Record<string, string>> = {}
  for (;;) {
    const header = await reader.take(blockBytes)
    if (header === undefined || header.every(byte => byte === 0)) break
    const { type, name, bytes: ownBytes } = parseHeader(header)
    if (type === 'x' || type === 'L') {
      if (ownBytes > mostNameBytes) throw unsound()
      const text = ((await reader.take(ownBytes)) ?? Buffer.alloc(0)).toString('utf8')
      await reader.skip(padding(ownBytes))
      extra = type === 'x' ? { ...extra, ...parsePax(text) } : { ...extra, path: text.replace(/\0.*$/s, '') }
      continue
    }
    const bytes = extra['size'] === undefined ? ownBytes : Number(extra['size'])
    const content = new Content(reader, bytes)
    yield {
      name: extra['path'] ?? name,
      kind: type === '0' || type === '7' ? 'file' : 'other',
      bytes,
      content
    }
    extra = {}
    await content.discardRest()
    await reader.skip(padding(bytes))
  }
  await reader.drain()
}

/** The bytes of one entry, of which it is known how many were not read. */
class Content implements AsyncIterable<Buffer> {
  constructor(
    private readonly reader: ByteReader,
    private left: number
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const part of this.reader.parts(this.left)) {
      this.left -= part.length
      yield part
    }
  }

  async discardRest(): Promise<void> {
    await this.reader.skip(this.left)
    this.left = 0
  }
}

interface Header {
  readonly type: string
  readonly name: string
  readonly bytes: number
}

function parseHeader(block: Buffer): Header {
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  if (sum !== numberAt(block, 148, 8)) throw unsound()
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? textAt(block, 345, 155) : ''
  const name = textAt(block, 0, 100)
  const type = block.toString('latin1', 156, 157)
  return {
    type: type === '\0' ? '0' : type,
    name: prefix === '' ? name : `${prefix}/${name}`,
    bytes: numberAt(block, 124, 12)
  }
}

function textAt(block: Buffer, start: number, length: number): string {
  return block.toString('utf8', start, start + length).replace(/\0.*$/s, '')
}

/** Octal digits, or, with the first bit set, the big-endian number that GNU uses beyond 8 GiB. */
function numberAt(block: Buffer, start: number, length: number): number {
  if (((block[start] ?? 0) & 0x80) !== 0) return block.readUIntBE(start + length - 6, 6)
  const digits = textAt(block, start, length).trim()
  return digits === '' ? 0 : parseInt(digits, 8)
}

/** Records of the form `LENGTH KEY=VALUE\n`; the length counts bytes, which only matters for values with line ends. */
function parsePax(text: string): Readonly<Record<string, string>> {
  const records: Record<string, string> = {}
  for (const [, key = '', value = ''] of text.matchAll(/^\d+ ([^=]+)=(.*)$/gm)) records[key] = value
  return records
}

function padding(bytes: number): number {
  return (blockBytes - (bytes % blockBytes)) % blockBytes
}

function unsound(): BuildError {
  return new BuildError('IB_FILE_IO', 'it is not a sound tar archive')
}
