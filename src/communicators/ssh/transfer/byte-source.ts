import { Readable } from 'node:stream'
import type { FileSource } from '../../../contracts/communicator.js'
import type { Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'

/** A file to be sent. */
export interface ByteSource {
  /** For people. */
  readonly name: string
  readonly bytes: number
  /** Permission bits. */
  readonly mode: number
  open(): AsyncIterable<Uint8Array>
  /** The bytes from `start` up to, not including, `end`; absent when they can be read only in their order. */
  readonly openPart?: (start: number, end: number) => AsyncIterable<Uint8Array>
}

const usualMode = 0o644
/** A transfer is bound by the processor; this takes a quarter less of it than the usual 256 KiB. */
const chunkBytes = 1024 * 1024

/** What is to be sent, with its size and mode. IB_FILE_MISSING when there is no such file. */
export async function byteSource(files: Files, source: FileSource): Promise<ByteSource> {
  if ('text' in source) {
    const bytes = Buffer.from(source.text)
    return { name: 'text', bytes: bytes.length, mode: usualMode, open: () => Readable.from([bytes]) }
  }
  if ('stream' in source) {
    const { stream, bytes } = source
    return { name: 'a stream', bytes, mode: usualMode, open: () => exactly(stream, bytes, 'the stream') }
  }
  return await fileSource(files, source.path)
}

async function fileSource(files: Files, path: string): Promise<ByteSource> {
  const stat = await files.stat(path)
  if (stat === undefined) throw new BuildError('IB_FILE_MISSING', `there is no file ${path} to upload`)
  if (stat.kind !== 'file') {
    throw new BuildError('IB_FILE_IO', `cannot upload ${path} as a file: it is a ${stat.kind}`)
  }
  const { bytes, mode } = stat
  return {
    name: path,
    bytes,
    mode: mode & 0o7777,
    open: () => exactly(files.read(path, { end: bytes, chunkBytes }), bytes, path),
    openPart: (start, end) =>
      exactly(files.read(path, { start, end, chunkBytes }), end - start, `a part of ${path}`)
  }
}

/** Fills a target with a small file that has promised to be of that size. IB_FILE_IO when it does not keep that. */
export async function readSmall(files: Files, path: string, target: Uint8Array): Promise<void> {
  const bytes = target.byteLength
  if (bytes > 0 && (await files.readInto(path, target)) !== bytes) throw changed(path, bytes)
}

/** The bytes of a source that has promised how many there are. IB_FILE_IO when it does not keep that. */
export async function* exactly(
  source: AsyncIterable<Uint8Array>,
  bytes: number,
  name: string
): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const chunk of source) {
    seen += chunk.byteLength
    if (seen > bytes) break
    yield chunk
  }
  if (seen !== bytes) throw changed(name, bytes)
}

function changed(name: string, bytes: number): BuildError {
  const size = `its size was ${bytes.toString()} bytes`
  return new BuildError('IB_FILE_IO', `${name} changed while it was uploaded: ${size}`)
}
