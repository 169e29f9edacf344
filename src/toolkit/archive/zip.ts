import zlib from 'node:zlib'
import { watched } from '../compression/byte-source.js'
import { deflate, type DeflateOptions } from '../compression/deflate.js'
import { contentOf, type ArchiveEntry } from './entry.js'
import {
  dataDescriptor,
  directoryEntry,
  endOfDirectory,
  isLargeFile,
  localHeader,
  type ZipMember
} from './zip-records.js'

/** A zip archive of deflated files, with zip64 records (4 GiB and more) only where they are needed. */
export async function* zip(
  entries: Iterable<ArchiveEntry>,
  options: DeflateOptions
): AsyncGenerator<Uint8Array> {
  const members: ZipMember[] = []
  let at = 0
  for (const entry of entries) {
    const member = yield* file(entry, at, options)
    members.push(member)
    at = member.end
  }
  const directory = Buffer.concat(members.map(directoryEntry))
  yield directory
  yield endOfDirectory(members.length, at, directory.length)
}

/** One file's part of the archive; returns what the table of contents says of it, and where it ends. */
async function* file(
  entry: ArchiveEntry,
  at: number,
  options: DeflateOptions
): AsyncGenerator<Uint8Array, ZipMember & { readonly end: number }> {
  const { bytes, mode } = entry
  const name = Buffer.from(entry.name)
  const isLarge = isLargeFile(bytes)
  const header = localHeader({ name, isLarge })
  yield header
  let crc32 = 0
  let packedBytes = 0
  const content = watched(contentOf(entry), chunk => {
    crc32 = zlib.crc32(chunk, crc32)
  })
  for await (const chunk of deflate(content, options)) {
    packedBytes += chunk.length
    yield chunk
  }
  const member = { name, mode, bytes, packedBytes, crc32, at, isLarge }
  const descriptor = dataDescriptor(member)
  yield descriptor
  return { ...member, end: at + header.length + packedBytes + descriptor.length }
}
