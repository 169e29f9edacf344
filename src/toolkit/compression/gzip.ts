import zlib from 'node:zlib'
import { watched, type ByteSource } from './byte-source.js'
import { deflate, type DeflateOptions } from './deflate.js'

/** One gzip member (RFC 1952), the same for the same bytes: without a name and a time. */
export async function* gzip(source: ByteSource, options: DeflateOptions): AsyncGenerator<Uint8Array> {
  let checksum = 0
  let bytes = 0
  const counted = watched(source, chunk => {
    checksum = zlib.crc32(chunk, checksum)
    bytes += chunk.length
  })
  yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)
  yield* deflate(counted, options)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum, 0)
  trailer.writeUInt32LE(bytes % 2 ** 32, 4)
  yield trailer
}
