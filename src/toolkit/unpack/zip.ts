import { buffer } from 'node:stream/consumers'
import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Files } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string
  readonly isDirectory: boolean
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly crc32: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const end64LocatorSignature = 0x07064b50
const entrySignature = 0x02014b50
const allOnes32 = 0xffffffff

/**
 * The table of contents of a zip archive, the large (zip64) form included. IB_FILE_IO for what is none.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function listZip(files: Files, path: string): Promise<readonly ZipEntry[]> {
  const total = (await files.stat(path))?.bytes ?? 0
  const tailAt = Math.max(0, total - (22 + 65_535 + 20))
  const tail = await bytesOf(files, path, tailAt, total)
  const endAt = tail.lastIndexOf(signatureBytes(endSignature))
  if (endAt < 0 || endAt + 22 > tail.length) throw unsound()
  const directory = (await large(files, path, tail, endAt)) ?? {
    count: tail.readUInt16LE(endAt + 10),
    bytes: tail.readUInt32LE(endAt + 12),
    at: tail.readUInt32LE(endAt + 16)
  }
  if (directory.at + directory.bytes > total) throw unsound()
  return parseEntries(
    await bytesOf(files, path, directory.at, directory.at + directory.bytes),
    directory.count
  )
}

/** The unpacked bytes of an entry, which fail with IB_FILE_IO at their end when they are not those that were packed. */
export async function readZipEntry(
  files: Files,
  path: string,
  entry: ZipEntry
): Promise<AsyncIterable<Buffer>> {
  if (entry.isEncrypted) throw new BuildError('IB_FILE_IO', `${entry.name} is encrypted`)
  if (entry.method !== 0 && entry.method !== 8) {
    throw new BuildError(
      'IB_FILE_IO',
      `${entry.name} is packed by method ${entry.method}, which is not supported`
    )
  }
  const header = await bytesOf(files, path, entry.headerAt, entry.headerAt + 30)
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = files.read(path, { start, end: start + entry.packedBytes })
  // A failure of the source reaches the reader through the stream that it reads.
  return verified(entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined), entry)
}

async function* verified(content: Readable, entry: ZipEntry): AsyncGenerator<Buffer> {
  let bytes = 0
  let sum = 0
  for await (const chunk of content) {
    if (!Buffer.isBuffer(chunk)) throw unsound()
    bytes += chunk.length
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (bytes !== entry.bytes || sum !== entry.crc32) throw unsound()
}

interface Directory {
  readonly count: number
  readonly bytes: number
  readonly at: number
}

async function large(
  files: Files,
  path: string,
  tail: Buffer,
  endAt: number
): Promise<Directory | undefined> {
  const locatorAt = endAt - 20
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== end64LocatorSignature) return undefined
  const at = Number(tail.readBigUInt64LE(locatorAt + 8))
  const end = await bytesOf(files, path, at, at + 56)
  return {
    count: Number(end.readBigUInt64LE(32)),
    bytes: Number(end.readBigUInt64LE(40)),
    at: Number(end.readBigUInt64LE(48))
  }
}

function parseEntries(directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) throw unsound()
    const nameBytes = directory.readUInt16LE(at + 28)
    const extraBytes = directory.readUInt16LE(at + 30)
    const extraAt = at + 46 + nameBytes
    const name = directory.toString('utf8', at + 46, extraAt)
    const narrow = [24, 20, 42].map(offset => directory.readUInt32LE(at + offset))
    const [bytes = 0, packedBytes = 0, headerAt = 0] = widen(
      narrow,
      directory.subarray(extraAt, extraAt + extraBytes)
    )
    entries.push({
      name,
      isDirectory: name.endsWith('/'),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
      packedBytes,
      bytes,
      crc32: directory.readUInt32LE(at + 16),
      headerAt
    })
    at = extraAt + extraBytes + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** The zip64 field has, in this order, those of the values that do not fit into 32 bits. */
function widen(values: readonly number[], extra: Buffer): readonly number[] {
  const field = findField(extra, 1)
  let at = 0
  return values.map(value => {
    if (value !== allOnes32 || field === undefined) return value
    at += 8
    return at > field.length ? value : Number(field.readBigUInt64LE(at - 8))
  })
}

function findField(extra: Buffer, wanted: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}

async function bytesOf(files: Files, path: string, start: number, end: number): Promise<Buffer> {
  const bytes = await buffer(files.read(path, { start, end }))
  if (bytes.length !== end - start) throw unsound()
  return bytes
}

function signatureBytes(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

function unsound(): BuildError {
  return new BuildError('IB_FILE_IO', 'it is not a sound zip archive')
}
