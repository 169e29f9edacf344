import { join, sep } from 'node:path'
import { type Readable } from 'node:stream'
import { extract, type Extract, type Header } from 'tar-stream'
import type { Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { Pool } from './pool.js'
import { pump, type Sink } from './pump.js'

/** Files up to this size are written side by side, because each waits for the disk several times. */
const smallBytes = 128 * 1024
const writtenAtATime = 32

export interface UnpackOptions {
  readonly files: Files
  readonly onBytes: (count: number) => void
  /** Told of what cannot be made here, like a device. */
  readonly onSkipped: (path: string, kind: string) => void
}

/**
 * Unpacks a tar stream of a guest, which may be hostile, below a local directory: IB_TRANSFER_FAILED for names that
 * lead out of it, and for links, which the guest was asked to resolve. Existing files are replaced.
 */
export async function unpackTar(source: Readable, directory: string, options: UnpackOptions): Promise<void> {
  await options.files.makeDirectory(directory)
  const unpack = extract()
  // Its error comes out of the iteration as well.
  unpack.on('error', () => undefined)
  // From here to the loop nothing may wait: an entry that comes before the loop looks would be lost.
  const fed = pump(source, sinkOf(unpack), options.onBytes)
  fed.catch((error: unknown) => unpack.destroy(error instanceof Error ? error : undefined))
  const pool = new Pool(writtenAtATime)
  for await (const entry of unpack) await take(entry, directory, pool, options)
  await pool.drain()
  await fed
}

function sinkOf(unpack: Extract): Sink {
  return {
    write: chunk => unpack.write(chunk),
    end: () => unpack.end(null),
    once: (event, listener) => unpack.once(event, listener)
  }
}

/** One thing in a tar stream; to be read to its end before the next one comes. */
interface Entry extends AsyncIterable<unknown> {
  readonly header: Header
  resume(): unknown
}

async function take(entry: Entry, directory: string, pool: Pool, options: UnpackOptions): Promise<void> {
  const { header } = entry
  const path = safeJoin(directory, header.name)
  const { files } = options
  switch (header.type) {
    case 'directory':
      await files.makeDirectory(path)
      break
    case 'file':
    case 'contiguous-file':
      await takeFile(entry, path, pool, files)
      return
    case 'link': {
      // Another name of a file that came before.
      const original = safeJoin(directory, header.linkname)
      await pool.drain()
      await files.remove(path)
      await files.copy(original, path)
      break
    }
    case 'symlink':
      throw refused(header.name, 'it is a link')
    default:
      options.onSkipped(header.name, header.type)
  }
  entry.resume()
}

async function takeFile(entry: Entry, path: string, pool: Pool, files: Files): Promise<void> {
  const mode = (entry.header.mode & 0o777) | 0o600
  if (entry.header.size > smallBytes) {
    await writeFile(entry, path, mode, files)
    return
  }
  const parts: Uint8Array[] = []
  for await (const part of content(entry)) parts.push(part)
  await pool.add(() => files.write(path, Buffer.concat(parts), { mode, durable: false }))
}

async function writeFile(entry: Entry, path: string, mode: number, files: Files): Promise<void> {
  const pending = await files.create(path, { mode, durable: false })
  try {
    await pump(content(entry), pending.sink)
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}

async function* content(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const part of entry) if (Buffer.isBuffer(part)) yield part
}

/** A path below the directory for a name of the archive. */
function safeJoin(directory: string, name: string): string {
  const parts = name.split('/').filter(part => part !== '' && part !== '.')
  const isUnsafe = name.startsWith('/') || parts.includes('..') || name.includes('\0')
  // Where `\` parts names or `:` means a drive, such a name would lead elsewhere.
  if (isUnsafe || (sep === '\\' && /[\\:]/.test(name)))
    throw refused(name, 'its name leads out of the directory')
  return join(directory, parts.join(sep))
}

function refused(name: string, why: string): BuildError {
  return new BuildError(
    'IB_TRANSFER_FAILED',
    `the guest sent ${JSON.stringify(name)}, which is refused: ${why}`
  )
}
