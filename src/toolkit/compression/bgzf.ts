import zlib from 'node:zlib'
import { exactly, type ByteSource } from './byte-source.js'
import { createBlockDeflater } from './deflate-block.js'
import type { DeflateOptions } from './deflate.js'
import { mapOrdered } from './map-ordered.js'

/** What bgzip puts into a block: so much that the block fits into 64 KiB even when nothing can be compressed. */
const blockBytes = 0xff00
const headerBytes = 18
const trailerBytes = 8

/**
 * Blocked gzip: a gzip file of small members, each with its size in a header field, which can be read from any member
 * on. Ends with the empty member that marks a complete file. https://samtools.github.io/hts-specs/SAMv1.pdf, section 4.1
 */
export async function* bgzf(
  source: ByteSource,
  { level, parallel }: DeflateOptions
): AsyncGenerator<Uint8Array> {
  const deflateBlock = createBlockDeflater({ level, isLast: true })
  const member = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> =>
    wrap(bytes, await deflateBlock({ bytes }))
  // The jobs are small, so more of them wait their turn.
  for await (const parts of mapOrdered(exactly(source, blockBytes), parallel * 4, member)) yield* parts
  yield* await member(new Uint8Array(0))
}

function wrap(bytes: Uint8Array, deflated: readonly Uint8Array[]): readonly Uint8Array[] {
  const total = deflated.reduce((sum, part) => sum + part.length, headerBytes + trailerBytes)
  const header = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 6, 0, 0x42, 0x43, 2, 0, 0, 0])
  header.writeUInt16LE(total - 1, 16)
  const trailer = Buffer.alloc(trailerBytes)
  trailer.writeUInt32LE(zlib.crc32(bytes), 0)
  trailer.writeUInt32LE(bytes.length, 4)
  return [header, ...deflated, trailer]
}
