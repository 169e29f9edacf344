import { pipeline as joinStreams, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '../../contracts/host.js'
import { BuildError, isAbort, messageOf } from '../../core/errors.js'
import type { Emit } from '../../core/events.js'
import { createHasher, tap } from '../checksums.js'
import { progressMeter } from '../progress.js'
import { decompress } from './decompress.js'
import type { Packing } from './packing.js'
import { readTar } from './tar.js'
import { listZip, readZipEntry } from './zip.js'

export interface UnpackContext {
  readonly host: Host
  readonly emit: Emit
  readonly signal: AbortSignal
}
export interface PackedFile {
  readonly path: string
  /** What people know it as. */
  readonly name: string
  readonly packing: Packing
}
export interface UnpackedFile {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Unpacks the one file that `from` contains to `to`, streaming; `to` appears only when it is complete. IB_FILE_IO or
 * IB_TOOL_FAILED when the file is damaged or an archive has several files, IB_TOOL_MISSING, IB_NO_SPACE.
 */
export async function unpack(from: PackedFile, to: string, ctx: UnpackContext): Promise<UnpackedFile> {
  const { files } = ctx.host
  const pending = await files.create(to)
  const hasher = createHasher(['sha256'])
  let bytes = 0
  const look = tap(chunk => {
    hasher.update(chunk)
    bytes += chunk.length
  })
  try {
    const write = (content: AsyncIterable<Buffer>): Promise<void> =>
      pipeline(content, look, pending.sink, { signal: ctx.signal })
    if (from.packing.archive === 'zip') await fromZip(from, write, ctx)
    else await fromStream(from, write, ctx)
    await pending.commit()
    return { bytes, sha256: hasher.digests().sha256 }
  } catch (error) {
    await pending.discard()
    throw explain(from.name, error)
  }
}

type Write = (content: AsyncIterable<Buffer>) => Promise<void>

async function fromStream(from: PackedFile, write: Write, ctx: UnpackContext): Promise<void> {
  const packed = await readWithProgress(from, ctx)
  const { output, finished } = decompress(from.packing.compression, packed, ctx.host, ctx.signal)
  const consume = async (): Promise<void> => {
    try {
      await (from.packing.archive === 'tar' ? onlyTarEntry(output, write) : write(output))
    } finally {
      // A consumer that gave up must not leave the producer waiting for it.
      output.destroy()
      packed.destroy()
    }
  }
  const [producer, consumer] = await Promise.allSettled([finished, consume()])
  if (producer.status === 'rejected' && !isCut(producer.reason)) throw producer.reason
  if (consumer.status === 'rejected') throw consumer.reason
}

/** The consumer's end cut the producer off: what the consumer says is the reason then. */
function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

async function readWithProgress(
  { path, name }: PackedFile,
  { host, emit }: UnpackContext
): Promise<Readable> {
  const total = (await host.files.stat(path))?.bytes
  const meter = progressMeter({ emit, clock: host.clock }, `Unpack ${name}`, total)
  let done = 0
  const count = tap(chunk => meter.update((done += chunk.length)))
  // A failure of the file reaches the reader through the stream that it reads.
  return joinStreams(host.files.read(path), count, () => meter.end())
}

async function onlyTarEntry(source: AsyncIterable<Buffer>, write: Write): Promise<void> {
  const names: string[] = []
  for await (const entry of readTar(source)) {
    if (entry.kind !== 'file') continue
    names.push(entry.name)
    if (names.length === 1) await write(entry.content)
    else throw notOne(names)
  }
  if (names.length === 0) throw notOne(names)
}

async function fromZip({ path }: PackedFile, write: Write, { host }: UnpackContext): Promise<void> {
  const entries = (await listZip(host.files, path)).filter(entry => !entry.isDirectory)
  const [entry, other] = entries
  if (entry === undefined || other !== undefined) throw notOne(entries.map(({ name }) => name))
  await write(await readZipEntry(host.files, path, entry))
}

function notOne(names: readonly string[]): BuildError {
  const found = names.length === 0 ? 'it has none' : `it has ${names.slice(0, 5).join(', ')} and maybe more`
  return new BuildError('IB_FILE_IO', `an archive must have exactly one file, but ${found}`, {
    hint: 'add ?archive=false to the URL to use the archive as it is'
  })
}

function explain(name: string, error: unknown): unknown {
  if (isAbort(error)) return error
  const { code, hint } =
    error instanceof BuildError ? error : { code: 'IB_FILE_IO' as const, hint: undefined }
  if (code === 'IB_NO_SPACE' || code === 'IB_TOOL_MISSING' || code === 'IB_TIMEOUT') return error
  return new BuildError(code, `cannot unpack ${name}: ${messageOf(error)}`, { hint, cause: error })
}
