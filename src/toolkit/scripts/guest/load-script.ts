import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FileSource } from '../../../contracts/communicator.js'
import { BuildError } from '../../../core/errors.js'
import { inlineScript } from '../inline-script.js'
import { toUnixLines, unixLines } from '../unix-lines.js'
import type { NamedScript } from '../choose-scripts.js'
import type { GuestJob, JobContext } from './job.types.js'

/** A script that is larger goes to the guest as a stream, by itself. */
const longestInMemory = 512 * 1024

/** A script ready to be sent: its bytes, or when it is large, a way to get a stream of them. */
export type LoadedScript = NamedScript & Content
type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'large'; readonly open: () => Promise<FileSource> }

/** Reads a script as it must arrive in the guest. IB_FILE_MISSING when it is no longer there. */
export async function loadScript(script: NamedScript, job: GuestJob, ctx: JobContext): Promise<LoadedScript> {
  const { source } = script
  if (source.kind === 'inline') {
    const text = inlineScript(source.lines, job.inlineShebang, { keepOwn: true })
    return { ...script, kind: 'bytes', bytes: unixUnless(job.binary, Buffer.from(text)) }
  }
  const { files } = ctx.host
  const path = resolve(ctx.directory, source.path)
  const stat = await files.stat(path)
  if (stat === undefined) {
    const place = ctx.placeOf?.(script.option, script.part)
    throw new BuildError('IB_FILE_MISSING', `script ${source.path} does not exist any more`, { place })
  }
  if (stat.bytes > longestInMemory) return { ...script, kind: 'large', open: () => openLarge(path, job, ctx) }
  return { ...script, kind: 'bytes', bytes: unixUnless(job.binary, await buffer(files.read(path))) }
}

function unixUnless(binary: boolean, bytes: Uint8Array): Uint8Array {
  return binary ? bytes : toUnixLines(bytes)
}

/** The size must be known before the stream is sent, so a large text is read twice; one without CR LF goes as it is. */
async function openLarge(
  path: string,
  { binary }: GuestJob,
  { host, signal }: JobContext
): Promise<FileSource> {
  if (binary) return { path }
  const before = (await host.files.stat(path))?.bytes
  let bytes = 0
  for await (const { length } of unixLines(host.files.read(path))) {
    signal.throwIfAborted()
    bytes += length
  }
  if (before === bytes) return { path }
  return { stream: Readable.from(unixLines(host.files.read(path)), { objectMode: false }), bytes }
}
