import { createHash } from 'node:crypto'
import { basename, isAbsolute, join, relative } from 'node:path'
import type { FileStat, Host } from '../../contracts/host.js'
import type { Emit } from '../../core/events.js'
import { hashFile } from '../checksums.js'
import { progressMeter } from '../progress.js'
import { formatDigest, type Digest } from './checksum.js'

/**
 * What was found out about a big file, so that the next build need not read it all again. It counts for as long as the
 * file's size, time of modification and inode are those that it had; a file written to in a way that keeps all three
 * goes unnoticed.
 */
export interface FileRecord {
  /** The checksum that the bytes of the file have. */
  readonly content: string
  /** The packed file that it was unpacked from, by checksum. */
  readonly unpackedFrom?: string | undefined
  /** What the server said of the version that it gave. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}
interface StoredRecord extends FileRecord {
  readonly stamp: string
}

export interface RecordContext {
  readonly host: Pick<Host, 'files' | 'clock'>
  readonly emit: Emit
  readonly build: { readonly cacheDirectory: string }
  readonly signal: AbortSignal
}

/** The record of a file whose bytes are proven to be those that the record speaks of; they are read only when needed. */
export async function provenRecord(path: string, ctx: RecordContext): Promise<FileRecord | undefined> {
  const stat = await ctx.host.files.stat(path)
  if (stat?.kind !== 'file') return undefined
  const record = await readRecord(path, ctx)
  if (record === undefined) return undefined
  if (record.stamp === stampOf(stat)) return record
  const [algorithm] = record.content.split(':')
  if (algorithm !== 'md5' && algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'sha512')
    return undefined
  const hex = await hexOf(path, algorithm, ctx)
  if (formatDigest({ algorithm, hex }) !== record.content) return undefined
  await writeRecord(path, record, stat, ctx)
  return record
}

/** The checksum of a file by the wanted algorithm: from its record when that still counts, else by reading the file. */
export async function contentDigest(
  path: string,
  algorithm: Digest['algorithm'],
  ctx: RecordContext
): Promise<Digest> {
  const before = await ctx.host.files.stat(path)
  const record = await readRecord(path, ctx)
  const prefix = `${algorithm}:`
  if (before !== undefined && record?.stamp === stampOf(before) && record.content.startsWith(prefix)) {
    return { algorithm, hex: record.content.slice(prefix.length) }
  }
  const digest = { algorithm, hex: await hexOf(path, algorithm, ctx) }
  // With the time from before: a file that is written to meanwhile must not count as read.
  if (before !== undefined) await writeRecord(path, { content: formatDigest(digest) }, before, ctx)
  return digest
}

/** Keeps what is known of a file that has just been written. */
export async function recordFile(path: string, record: FileRecord, ctx: RecordContext): Promise<void> {
  const stat = await ctx.host.files.stat(path)
  if (stat !== undefined) await writeRecord(path, record, stat, ctx)
}

async function hexOf(path: string, algorithm: Digest['algorithm'], ctx: RecordContext): Promise<string> {
  const { host, emit, signal } = ctx
  const total = (await host.files.stat(path))?.bytes
  const meter = progressMeter({ emit, clock: host.clock }, `Verify ${basename(path)}`, total)
  const options = { signal, onProgress: (done: number) => meter.update(done) }
  const digests = await hashFile(host.files, path, [algorithm], options)
  meter.end()
  return digests[algorithm]
}

async function writeRecord(
  path: string,
  record: FileRecord,
  stat: FileStat,
  ctx: RecordContext
): Promise<void> {
  const stored: StoredRecord = { ...record, stamp: stampOf(stat) }
  await ctx.host.files.write(
    recordPath(path, ctx.build.cacheDirectory),
    `${JSON.stringify(stored, undefined, 2)}\n`
  )
}

async function readRecord(path: string, ctx: RecordContext): Promise<StoredRecord | undefined> {
  const text = await ctx.host.files.readText(recordPath(path, ctx.build.cacheDirectory))
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isStored(value) ? value : undefined
  } catch {
    // A damaged record is worth no more than none.
    return undefined
  }
}

function isStored(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false
  return (
    'stamp' in value && 'content' in value && Object.values(value).every(part => typeof part === 'string')
  )
}

function stampOf({ bytes, modifiedMs, inode }: FileStat): string {
  return [bytes, modifiedMs, inode ?? ''].join(' ')
}

/** Beside a file of the cache, so that the two travel together; in the cache for a file elsewhere. */
export function recordPath(path: string, cacheDirectory: string): string {
  const below = relative(cacheDirectory, path)
  if (!below.startsWith('..') && !isAbsolute(below)) return `${path}.json`
  return join(cacheDirectory, 'verified', `${createHash('sha256').update(path).digest('hex')}.json`)
}

/** The digits of `sha256:…`; undefined when the checksum is none or of another kind. */
export function sha256Of(content: string | undefined): string | undefined {
  return content?.startsWith('sha256:') === true ? content.slice('sha256:'.length) : undefined
}
